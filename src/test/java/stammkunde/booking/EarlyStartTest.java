package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.messaging.Post;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.HistoryEntry;
import stammkunde.scheduling.HistoryEntry.Act;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Ordering what begins while the order can be withdrawn (law.md R-LAW-30, 34). */
@DatabaseTest
class EarlyStartTest {

    private static final String BOX = "name=\"early\"";

    private final Appointments appointments;
    private final Post post;
    private final Worlds worlds;
    private final World world;
    private final Guest guest;

    EarlyStartTest(MockMvcTester http, Appointments appointments, Post post, Worlds worlds) {
        this.appointments = appointments;
        this.post = post;
        this.worlds = worlds;
        this.world = worlds.create();
        this.guest = new Guest(http, world);
        worlds.change(world, "update scheduling.service set price_cents = 9600");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "RIGHT, 2026-03-24T08:30Z, true",
        "RIGHT, 2026-04-09T07:30Z, false",
        "LEISURE, 2026-03-24T08:30Z, false",
        "CUSTOM_MADE, 2026-03-24T08:30Z, false",
        "URGENT, 2026-03-24T08:30Z, false",
    })
    void the_box_is_there_only_where_the_question_arises_and_never_ticked(String right, String start, boolean there) {
        worlds.change(world, "update scheduling.service set withdrawal = '%s'".formatted(right));
        var page = assertThat(guest.choose(world.wheels().value(), start))
                .bodyText()
                .contains("Zahlungspflichtig bestellen")
                .doesNotContain("checked");

        if (there) page.contains(BOX, "Ich verlange ausdrücklich", "binnen 14 Tagen");
        else page.doesNotContain(BOX);
        if (!right.equals("RIGHT"))
            page.contains("kein gesetzliches Widerrufsrecht").doesNotContain("14 Tagen");
    }

    @Test
    void what_is_free_or_swiss_asks_nothing() {
        worlds.change(world, "update business.business set country = 'CH'");
        assertThat(guest.choose(world.wheels().value(), "2026-03-24T08:30Z"))
                .bodyText()
                .contains("kein Widerrufsrecht")
                .doesNotContain(BOX);

        worlds.change(world, "update business.business set country = 'DE'");
        worlds.change(world, "update scheduling.service set price_cents = null");
        assertThat(guest.choose(world.wheels().value(), "2026-03-24T08:30Z"))
                .bodyText()
                .doesNotContain(BOX);
    }

    @Test
    void the_tick_is_kept_word_for_word_and_confirmed() {
        var path = guest.booked("offer", "9600--EUR-1440", "early", "true");

        assertThat(demanded())
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .startsWith(
                                "Ich verlange ausdrücklich, dass die Leistung vor Ablauf der Widerrufsfrist beginnt."));
        assertThat(post.deliver(world.business()).getFirst().text())
                .contains("Mit der Bestellung haben Sie erklärt", "Ich verlange ausdrücklich");
        assertThat(guest.open(path)).hasStatusOk();
    }

    @Test
    void without_the_tick_it_is_booked_all_the_same_and_nothing_is_claimed() {
        guest.booked("offer", "9600--EUR-1440");

        assertThat(demanded()).isEmpty();
        assertThat(post.deliver(world.business()).getFirst().text()).doesNotContain("Ich verlange ausdrücklich");
    }

    @Test
    void a_tick_that_no_page_asked_for_counts_for_nothing() {
        worlds.change(world, "update scheduling.service set withdrawal = 'LEISURE'");
        guest.booked("offer", "9600--EUR-1440-LEISURE", "early", "true");

        assertThat(demanded()).isEmpty();
    }

    @Test
    void a_right_that_changed_meanwhile_is_shown_before_anything_is_ordered() {
        worlds.change(world, "update scheduling.service set withdrawal = 'LEISURE'");

        assertThat(guest.book("offer", "9600--EUR-1440"))
                .hasStatus(422)
                .bodyText()
                .contains("haben sich gerade geändert", "kein gesetzliches Widerrufsrecht");
    }

    private List<HistoryEntry> demanded() {
        var booked = appointments
                .within(world.business(), world.at("2026-03-24T00:00"), world.at("2026-03-25T00:00"), null)
                .getFirst();
        return appointments.history(world.business(), booked.id()).stream()
                .filter(entry -> entry.act() == Act.EARLY_START)
                .toList();
    }
}
