package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.BusinessTransaction;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Questions;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What a page and a booking ask of the database: a handful of round trips, however much there is to know. */
@DatabaseTest
class QuestionsTest {

    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Worlds worlds;
    private final World world;
    private final Guest guest;

    QuestionsTest(MockMvcTester http, BusinessTransaction transaction, JdbcClient jdbc, Worlds worlds) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.worlds = worlds;
        this.world = worlds.create();
        this.guest = new Guest(http, world);
    }

    @Test
    void a_page_of_free_times_asks_four_questions() throws Exception {
        page();

        assertThat(Questions.of(this::page)).hasSize(4).first().asString().contains("entrance.visit");
    }

    @Test
    void a_page_without_times_asks_only_who_it_belongs_to() throws Exception {
        guest.open("");

        assertThat(Questions.of(() -> assertThat(guest.open("")).hasStatusOk())).hasSize(1);
    }

    @Test
    void a_booking_asks_eight_questions() throws Exception {
        assertThat(guest.book()).hasStatus(303);

        var asked = Questions.of(
                () -> assertThat(guest.book("start", "2026-03-25T08:30Z")).hasStatus(303));

        assertThat(asked).hasSize(8);
        assertThat(asked.getLast()).isEqualTo("commit");
    }

    @Test
    void neither_grows_with_resources_bookings_or_customers() throws Exception {
        grow();
        page();
        assertThat(Questions.of(this::page)).hasSize(4);
        assertThat(Questions.of(() ->
                        assertThat(guest.book("start", "2026-03-25T08:30Z")).hasStatus(303)))
                .hasSize(8);
    }

    @Test
    void what_was_changed_is_asked_for_once() throws Exception {
        page();
        transaction.run(
                world.business(),
                () -> jdbc.sql("update scheduling.service set name = 'Reifenwechsel' where name = 'Radwechsel'")
                        .update());

        assertThat(page()).contains("Reifenwechsel");
        assertThat(Questions.of(this::page)).hasSize(4);
    }

    private void grow() {
        transaction.run(world.business(), () -> {
            for (var i = 0; i < 30; i++) {
                var lift = worlds.resource(world.business(), world.branch(), "Bühne " + i, "EQUIPMENT");
                worlds.need(world.business(), world.wheels(), 1, lift, 10 + i);
                worlds.customer(world.business(), "Nummer " + i);
            }
        });
        for (var hour : List.of("08", "09", "10", "11", "12", "13", "14"))
            for (var day : List.of("24", "25", "26"))
                assertThat(guest.book(
                                "key", UUID.randomUUID().toString(), "start", "2026-03-%sT%s:00Z".formatted(day, hour)))
                        .hasStatus(303);
    }

    private String page() throws Exception {
        var page = guest.open("?service=" + world.wheels().value());
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString();
    }
}
