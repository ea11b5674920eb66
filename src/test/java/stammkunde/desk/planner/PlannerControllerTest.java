package stammkunde.desk.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Role;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class PlannerControllerTest {

    private final MockMvcTester browser;
    private final Appointments appointments;
    private final Worlds worlds;
    private final World world;
    private final Staff staff;

    PlannerControllerTest(MockMvcTester browser, Appointments appointments, Worlds worlds) {
        this.browser = browser;
        this.appointments = appointments;
        this.worlds = worlds;
        this.world = worlds.create();
        this.staff = worlds.staff(world, Role.DESK);
    }

    @Test
    void the_day_has_a_column_per_resource_and_a_card_per_appointment() {
        book("2026-03-24T09:00", "Jonas", "Widmer");

        assertThat(get("/desk/planner?day=2026-03-24"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Di, 24. März",
                        "Lift 1",
                        "Lift 2",
                        "Mara Mechanik",
                        "J. Widmer",
                        "09:00 Radwechsel",
                        "s12 e24");
    }

    @Test
    void the_week_has_a_column_per_day() {
        book("2026-03-26T09:00", "Jonas", "Widmer");

        assertThat(get("/desk/planner?day=2026-03-24&view=week"))
                .hasStatusOk()
                .bodyText()
                .contains("23.–29. März", "Do, 26. März", "J. Widmer");
    }

    @Test
    void a_dropped_card_moves_the_appointment_to_time_and_resource() {
        var id = book("2026-03-24T09:00", "Jonas", "Widmer");

        assertThat(drop(
                        id,
                        "2026-03-24T11:15",
                        world.lift().value().toString(),
                        world.lift2().value().toString()))
                .hasStatus(303);

        var moved = find(id);
        assertThat(moved.span().from()).isEqualTo(world.at("2026-03-24T11:15"));
        assertThat(moved.resources()).containsExactly(world.lift2());
    }

    @Test
    void a_card_dropped_onto_another_goes_back_and_says_why() {
        var id = book("2026-03-24T09:00", "Jonas", "Widmer");
        book("2026-03-24T10:30", "Mirjam", "Aebi");
        var lift = world.lift().value().toString();

        assertThat(drop(id, "2026-03-24T10:00", lift, lift))
                .hasStatus(409)
                .bodyText()
                .contains("Dort ist schon etwas anderes eingetragen");
        assertThat(find(id).span().from()).isEqualTo(world.at("2026-03-24T09:00"));
    }

    @Test
    void an_unreadable_time_moves_nothing() {
        var id = book("2026-03-24T09:00", "Jonas", "Widmer");

        assertThat(drop(id, "morgen", "", "")).hasStatus(409);
        assertThat(find(id).span().from()).isEqualTo(world.at("2026-03-24T09:00"));
    }

    @Test
    void a_cancelled_appointment_stays_as_storniert() {
        var id = book("2026-03-24T09:00", "Jonas", "Widmer");
        appointments.cancel(world.business(), id, new stammkunde.scheduling.Actor.System(), "");

        assertThat(get("/desk/planner?day=2026-03-24")).bodyText().contains("ev gone", "1 storniert");
    }

    @Test
    void another_businesss_appointment_is_not_found() {
        var theirs = worlds.create();
        var id = appointments.book(theirs.business(), wish(theirs, "2026-03-24T09:00", "Ada", "Fremd"));

        assertThat(drop(((Booked) id).appointment(), "2026-03-24T11:00", "", ""))
                .hasStatus(404);
    }

    @Test
    void an_absence_closes_the_column_and_goes_again() {
        assertThat(absence("2026-03-24", "2026-03-24", "Ferien")).hasStatus(303);
        assertThat(get("/desk/planner?day=2026-03-24")).bodyText().contains("Ferien");
        assertThat(get("/desk/planner/absences")).bodyText().contains("Lift 1", "Ferien", "Entfernen");
    }

    @Test
    void an_absence_over_an_appointment_is_refused_and_names_it() {
        book("2026-03-24T09:00", "Jonas", "Widmer");

        assertThat(absence("2026-03-24", "2026-03-25", "Ferien"))
                .hasStatus(422)
                .bodyText()
                .contains("In dieser Zeit ist schon etwas eingetragen", "Jonas Widmer", "value=\"Ferien\"");
        assertThat(get("/desk/planner/absences")).bodyText().contains("Niemand ist abwesend");
    }

    @Test
    void an_absence_that_ends_before_it_begins_is_asked_for_again() {
        assertThat(absence("2026-03-25", "2026-03-24", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Das Ende liegt vor dem Anfang");
    }

    private MvcTestResult absence(String from, String until, String reason) {
        return browser.post()
                .uri("/desk/planner/absences")
                .cookie(staff.cookie())
                .param("_csrf", staff.csrf())
                .param("resource", world.lift().value().toString())
                .param("kind", "ABSENCE")
                .param("fromDay", from)
                .param("untilDay", until)
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult drop(AppointmentId id, String start, String from, String to) {
        return browser.post()
                .uri("/desk/planner/appointments/" + id.value())
                .cookie(staff.cookie())
                .param("_csrf", staff.csrf())
                .param("start", start)
                .param("from", from)
                .param("resource", to)
                .exchange();
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).cookie(staff.cookie()).exchange();
    }

    private Appointment find(AppointmentId id) {
        return appointments.find(world.business(), id).orElseThrow();
    }

    private AppointmentId book(String at, String firstName, String lastName) {
        return ((Booked) appointments.book(world.business(), wish(world, at, firstName, lastName))).appointment();
    }

    private static BookingRequest wish(World world, String at, String firstName, String lastName) {
        var visitor = Visitor.of(firstName, lastName, "jonas@example.org", "+49301234567");
        return BookingRequest.online(
                Ids.next(), world.wheels(), world.branch(), world.at(at), visitor, Locale.GERMAN, false);
    }
}
