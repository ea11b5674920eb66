package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What the page shows before anything is sent. */
@DatabaseTest
class BookingPageTest {

    private final MockMvcTester http;
    private final Throttle throttle;
    private final Worlds worlds;
    private final World world;
    private final Guest guest;

    BookingPageTest(MockMvcTester http, Throttle throttle, Worlds worlds) {
        this.http = http;
        this.throttle = throttle;
        this.worlds = worlds;
        this.world = worlds.create();
        this.guest = new Guest(http, world);
    }

    @Test
    void the_page_begins_with_what_it_is_about_and_stores_nothing() {
        assertThat(guest.open(""))
                .hasStatusOk()
                .doesNotContainHeader("Set-Cookie")
                .bodyText()
                .contains("Worum geht es?", "Radwechsel", "Inspektion")
                .doesNotContain("Wann passt es Ihnen?", "In welcher Filiale?");
    }

    @Test
    void a_chosen_service_shows_its_free_times_by_day_with_their_full_names() {
        assertThat(wheels(""))
                .hasStatusOk()
                .bodyText()
                .contains("Wann passt es Ihnen?", "Nächster freier Termin", "Heute, Mo, 23. März, 10:00 Uhr")
                .contains("aria-label=\"Dienstag, 24. März 2026, 09:30 Uhr, Radwechsel\"")
                .contains("<li class=\"x\" aria-hidden=\"true\">x</li>")
                .doesNotContain("Wie erreichen wir Sie?");
    }

    @Test
    void leafing_keeps_service_and_time() {
        assertThat(wheels("&start=2026-03-24T08:30Z"))
                .bodyText()
                .contains("from=2026-03-31&amp;start=2026-03-24T08%3A30Z")
                .contains("disabled aria-label=\"Frühere Tage\"");
        assertThat(wheels("&from=2026-03-31&start=2026-03-24T08:30Z"))
                .bodyText()
                .contains("from=2026-03-23&amp;start=2026-03-24T08%3A30Z", "Termin verbindlich buchen</button>");
    }

    @Test
    void what_the_address_says_wrongly_counts_as_not_chosen() {
        for (var query : new String[] {
            "?service=x", "?service=%00", "?from=gestern", "?view=<script>", "?service=a&service=b", "?start=1"
        }) assertThat(guest.open(query)).hasStatusOk().bodyText().contains("Worum geht es?");
        assertThat(wheels("&start=2026-03-24T08:31Z"))
                .hasStatusOk()
                .bodyText()
                .contains("Diese Zeit ist nicht frei")
                .doesNotContain("Wie erreichen wir Sie?");
        assertThat(wheels("&from=2999-01-01")).hasStatusOk().bodyText().contains("Nächster freier Termin");
    }

    @Test
    void a_day_without_free_times_says_so_and_leads_on() {
        worlds.change(world, "update scheduling.service set lead_minutes = 0");
        for (var lift : new Object[] {world.lift().value(), world.lift2().value()})
            worlds.change(
                    world,
                    "insert into scheduling.claim (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind,"
                            + " held_until) values (?, gen_random_uuid(), ?, 0, '2026-03-24T00:00Z', '2026-03-25T00:00Z',"
                            + " 'HOLD', '2026-03-25T00:00Z')",
                    world.business().value(),
                    lift);

        assertThat(wheels("&view=list"))
                .bodyText()
                .contains("keine freien Zeiten", "weiter mit Mi, 25. März", "href=\"#d2026-03-25\"");
    }

    @Test
    void nothing_free_at_all_says_whom_to_call() {
        worlds.change(world, "delete from business.opening_hours");

        assertThat(wheels("")).bodyText().contains("In den nächsten 90 Tagen ist nichts mehr frei", "030 555 01 00");
    }

    @Test
    void nothing_to_book_at_all_says_whom_to_call() {
        worlds.change(world, "update scheduling.service set active = false");

        assertThat(guest.open("")).hasStatusOk().bodyText().contains("zurzeit nichts buchen", "030 555 01 00");
    }

    @Test
    void on_the_day_that_has_25_hours_each_time_says_which_of_both_it_is() {
        worlds.change(world, "update scheduling.service set horizon_days = 365");
        worlds.change(
                world,
                "insert into business.special_opening (business_id, branch_id, day, opens_minute, closes_minute)"
                        + " values (?, ?, '2026-10-25', 60, 1080)",
                world.business().value(),
                world.branch().value());

        assertThat(wheels("&from=2026-10-25"))
                .bodyText()
                .contains("value=\"2026-10-25T00:30Z\" aria-label=\"Sonntag, 25. Oktober 2026, 02:30 Uhr (Sommerzeit)")
                .contains("value=\"2026-10-25T01:30Z\" aria-label=\"Sonntag, 25. Oktober 2026, 02:30 Uhr (Winterzeit)")
                .contains(
                        "value=\"2026-10-25T13:30Z\" aria-label=\"Sonntag, 25. Oktober 2026, 14:30 Uhr, Radwechsel\"");
    }

    @Test
    void on_the_day_that_has_23_hours_the_skipped_times_are_not_offered() {
        worlds.change(
                world,
                "insert into business.special_opening (business_id, branch_id, day, opens_minute, closes_minute)"
                        + " values (?, ?, '2026-03-29', 60, 1080)",
                world.business().value(),
                world.branch().value());

        assertThat(wheels("&from=2026-03-29"))
                .bodyText()
                .contains("value=\"2026-03-29T07:30Z\" aria-label=\"Sonntag, 29. März 2026, 09:30 Uhr, Radwechsel\"")
                .contains("value=\"2026-03-29T12:30Z\" aria-label=\"Sonntag, 29. März 2026, 14:30 Uhr, Radwechsel\"")
                .doesNotContain("29. März 2026, 02:");
    }

    @Test
    void english_browsers_get_english() {
        assertThat(http.get()
                        .uri("/b/" + world.slug() + "?service=" + world.wheels().value())
                        .header("Accept-Language", "en-GB")
                        .exchange())
                .bodyText()
                .contains("lang=\"en", "When does it suit you?");
    }

    @Test
    void too_many_bookings_or_guesses_from_one_network_are_stopped_for_a_while() {
        exhaust("booking", 120, "203.0.113.7");
        exhaust("manage link", 60, "127.0.0.1");

        assertThat(guest.sendFrom("203.0.113.7", "/appointments", guest.form())).hasStatus(429);
        assertThat(guest.sendFrom("203.0.113.8", "/appointments", guest.form())).hasStatus(303);
        assertThat(guest.open("/a/wrong")).hasStatus(429);
        throttle.forgive("manage link", Throttle.network("127.0.0.1"));
    }

    @Test
    void what_books_nothing_does_not_count() {
        exhaust("booking", 119, "203.0.113.9");
        var past = guest.form();
        past.put("start", "2026-03-23T06:00Z");

        for (var i = 0; i < 3; i++)
            assertThat(guest.sendFrom("203.0.113.9", "/appointments", past)).hasStatus(422);
        assertThat(guest.sendFrom("203.0.113.9", "/appointments", guest.form())).hasStatus(303);
        assertThat(guest.sendFrom("203.0.113.9", "/appointments", Map.copyOf(guest.form())))
                .hasStatus(429);
    }

    private void exhaust(String purpose, int times, String address) {
        var limit = new Limit(times, Duration.ofMinutes(10));
        for (var i = 0; i < times; i++) throttle.tryAcquire(purpose, Throttle.network(address), limit);
    }

    private MvcTestResult wheels(String query) {
        return guest.open("?service=" + world.wheels().value() + query);
    }
}
