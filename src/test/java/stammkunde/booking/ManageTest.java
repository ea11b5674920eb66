package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.BusinessTransaction;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Status;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The page behind the link: shows little, changes by buttons only. */
@DatabaseTest
class ManageTest {

    private final MockMvcTester http;
    private final Appointments appointments;
    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Worlds worlds;
    private final World world;
    private final Guest guest;

    ManageTest(
            MockMvcTester http,
            Appointments appointments,
            BusinessTransaction transaction,
            JdbcClient jdbc,
            Worlds worlds) {
        this.http = http;
        this.appointments = appointments;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.worlds = worlds;
        this.world = worlds.create();
        this.guest = new Guest(http, world);
    }

    @Test
    void the_link_shows_what_when_and_where_and_nothing_that_was_typed() {
        var page = guest.booked("start", "2026-03-26T08:30Z", "comment", "Bitte auswuchten");

        assertThat(guest.open(page))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Robots-Tag", "noindex")
                .doesNotContainHeader("Set-Cookie")
                .bodyText()
                .contains("Ihr Termin ist gebucht", "09:30 Uhr", "Radwechsel", "Gleisweg 4", "i…@posteo.de")
                .contains("Termin verschieben", "Termin stornieren", "In den Kalender")
                .doesNotContain("Ingrid", "Lorenzen", "ingrid.lorenzen", "3920014", "auswuchten");
    }

    @Test
    void opening_links_changes_nothing_by_whatever_method() {
        var page = guest.booked("start", "2026-03-26T08:30Z");
        var before = Rows.of(transaction, jdbc, world);

        for (var path : new String[] {"", "/cancellation", "/time", "/time?start=2026-03-27T08:30Z", "/calendar"}) {
            assertThat(guest.open(page + path)).hasStatusOk();
            assertThat(http.head().uri("/b/" + world.slug() + page + path).exchange())
                    .hasStatusOk();
        }

        assertThat(Rows.of(transaction, jdbc, world)).isEqualTo(before);
        assertThat(appointment().status()).isEqualTo(Status.CONFIRMED);
        assertThat(appointment().calendarSequence()).isZero();
    }

    @Test
    void cancelling_takes_a_button_and_frees_the_time() {
        var page = guest.booked("start", "2026-03-26T08:30Z");

        assertThat(guest.open(page + "/cancellation"))
                .bodyText()
                .contains("Diesen Termin stornieren?", "sofort für andere frei", "Termin stornieren</button>");
        assertThat(guest.send(page + "/cancellation", Map.of()))
                .hasStatus(303)
                .hasRedirectedUrl("/b/" + world.slug() + page);
        assertThat(guest.open(page))
                .bodyText()
                .contains("Ihr Termin ist storniert")
                .doesNotContain("Termin verschieben");
        assertThat(Rows.of(transaction, jdbc, world).claims()).isZero();
    }

    @Test
    void moving_takes_a_time_and_a_button() {
        var page = guest.booked("start", "2026-03-26T08:30Z");

        assertThat(guest.open(page + "/time?start=2026-03-27T08:30Z"))
                .hasStatusOk()
                .bodyText()
                .contains("Auf diese Zeit verschieben", "Bisher", "Neue Zeit");
        assertThat(guest.send(page + "/time", Map.of("start", "2026-03-27T08:30Z")))
                .hasStatus(303);
        assertThat(guest.open(page + "?moved=yes")).bodyText().contains("Ihr Termin ist verschoben", ">27<");
        assertThat(appointment().calendarSequence()).isEqualTo(1);
    }

    @Test
    void a_time_that_is_taken_meanwhile_offers_the_nearest_ones() {
        worlds.change(world, "update scheduling.resource set active = name <> 'Lift 2'");
        var page = guest.booked("start", "2026-03-26T08:30Z");
        guest.book("start", "2026-03-27T08:30Z");

        assertThat(guest.send(page + "/time", Map.of("start", "2026-03-27T08:30Z")))
                .hasStatus(409)
                .bodyText()
                .contains("Frei sind noch");
        assertThat(appointment().span().from()).isEqualTo(world.at("2026-03-26T09:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gestern", "2026-03-23T06:00Z", "2026-03-27T08:31Z", "2026-03-28T08:30Z"})
    void a_time_that_is_not_offered_moves_nothing(String start) {
        var page = guest.booked("start", "2026-03-26T08:30Z");

        assertThat(guest.send(page + "/time", Map.of("start", start))).hasStatus(422);
        assertThat(appointment().calendarSequence()).isZero();
    }

    @Test
    void when_it_is_too_late_the_page_says_why_and_whom_to_call() {
        var page = guest.booked("start", "2026-03-23T10:00Z");

        assertThat(guest.open(page))
                .bodyText()
                .contains("konnten Sie diesen Termin bis", "030 555 01 00")
                .doesNotContain("Termin stornieren");
        assertThat(guest.open(page + "/cancellation")).hasStatus(303);
        assertThat(guest.send(page + "/cancellation", Map.of())).hasStatus(422);
        assertThat(guest.send(page + "/time", Map.of("start", "2026-03-26T08:30Z")))
                .hasStatus(422);
        assertThat(appointment().status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void the_calendar_file_holds_the_appointment_and_nobodys_name() {
        var page = guest.booked("start", "2026-03-26T08:30Z");

        assertThat(guest.open(page + "/calendar"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"Terminanhang.ics\"")
                .bodyText()
                .contains("BEGIN:VEVENT", "UID:" + appointment().id().value(), "METHOD:PUBLISH")
                .doesNotContain("Ingrid", "ingrid", "ATTENDEE");
    }

    @Test
    void wrong_links_and_those_of_other_businesses_look_the_same() {
        var page = guest.booked("start", "2026-03-26T08:30Z");
        var other = new Guest(http, worlds.create());

        for (var path : new String[] {page, "/a/x", "/a/" + "A".repeat(43), "/a/..%2f", "/a/'%20or%201=1"}) {
            assertThat(other.open(path).getResponse().getStatus()).isIn(404, 400);
            assertThat(other.send(page + "/cancellation", Map.of())).hasStatus(404);
        }
        assertThat(appointment().status()).isEqualTo(Status.CONFIRMED);
    }

    private Appointment appointment() {
        return appointments
                .within(world.business(), world.at("2026-03-01T00:00"), world.at("2026-07-30T00:00"), null)
                .getFirst();
    }
}
