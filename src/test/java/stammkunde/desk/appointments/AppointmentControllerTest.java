package stammkunde.desk.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.desk.DeskBrowser;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.Status;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class AppointmentControllerTest {

    private final Appointments appointments;
    private final Customers customers;
    private final Worlds worlds;
    private final World world;
    private final DeskBrowser desk;
    private final AppointmentId id;
    private final String path;

    AppointmentControllerTest(MockMvcTester browser, Appointments appointments, Customers customers, Worlds worlds) {
        this.appointments = appointments;
        this.customers = customers;
        this.worlds = worlds;
        this.world = worlds.create();
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
        this.id = book(world);
        this.path = "/desk/appointments/" + id.value();
    }

    @Test
    void what_the_visitor_typed_is_shown_as_typed_and_harmless() {
        assertThat(desk.open(path))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Radwechsel, Jonas Widmer",
                        "Di, 24. März, 09:00–10:00 Uhr",
                        "jonas@x.example",
                        "&lt;script&gt;alert(1)&lt;/script&gt; {{x}}",
                        "In der Kartei passt niemand",
                        "Buchung",
                        "Bestätigung per SMS")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_card_that_fits_is_suggested_with_the_reasons_and_linked() {
        var jonas = customers.create(
                world.business(), CustomerData.person("Jonas", "Widmer", List.of("jonas@x.example"), List.of()));
        assertThat(desk.open(path)).bodyText().contains("E-Mail und Name stimmen überein", "Verknüpfen");

        assertThat(desk.send(
                        path + "/customer", Map.of("customer", jonas.value().toString())))
                .hasStatus(303);
        assertThat(now().customer()).isEqualTo(jonas);

        assertThat(desk.send(path + "/customer", Map.of())).hasStatus(303);
        assertThat(now().customer()).isNull();
    }

    @Test
    void a_new_card_takes_over_what_was_typed_and_is_linked() {
        assertThat(desk.open(path + "/customers/new"))
                .bodyText()
                .contains("value=\"Jonas\"", "value=\"Widmer\"", "value=\"jonas@x.example\"", "01512 3456789");

        assertThat(desk.send(path + "/customers", Map.of("lastName", ""))).hasStatus(422);
        assertThat(now().customer()).isNull();
        assertThat(desk.send(path + "/customers", Map.of("firstName", "Jonas", "lastName", "Widmer")))
                .hasStatus(303);
        assertThat(now().customer()).isNotNull();
    }

    @Test
    void confirming_takes_it_from_the_new_ones_and_can_link_in_the_same_step() {
        assertThat(appointments.unhandled(world.business())).hasSize(1);

        assertThat(desk.send(
                        path + "/confirmation",
                        Map.of("customer", world.ada().value().toString(), "back", "/desk")))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/desk?done=CONFIRMED_AND_LINKED");

        assertThat(appointments.unhandled(world.business())).isEmpty();
        assertThat(now().customer()).isEqualTo(world.ada());
    }

    @Test
    void the_status_follows_the_day_and_refuses_what_can_not_be() {
        assertThat(desk.send(path + "/status", Map.of("status", "ARRIVED"))).hasStatus(303);
        assertThat(now().status()).isEqualTo(Status.ARRIVED);
        assertThat(desk.send(path + "/status", Map.of("status", "REQUESTED")))
                .hasStatus(422)
                .bodyText()
                .contains("Dieser Status ist von hier aus nicht möglich");
        assertThat(desk.send(path + "/status", Map.of("status", "PAID"))).hasStatus(404);
    }

    @Test
    void cancelling_leaves_it_visible_and_happens_once() {
        assertThat(desk.send(path + "/cancellation", Map.of("reason", "Lift defekt")))
                .hasStatus(303);
        assertThat(desk.open(path))
                .bodyText()
                .contains("Storniert", "Storniert: Lift defekt", "Stornierung per E-Mail");
        assertThat(desk.send(path + "/cancellation", Map.of())).hasStatus(422);
    }

    @Test
    void a_note_stays_inside_and_a_notice_goes_out() {
        assertThat(desk.send(path + "/note", Map.of("note", "Kaffee anbieten"))).hasStatus(303);
        assertThat(desk.send(path + "/notices", Map.of("kind", "appointment-confirmed", "channel", "SMS")))
                .hasStatus(303);
        assertThat(desk.open(path)).bodyText().contains("Kaffee anbieten", "Benachrichtigt", "Notiz geändert");
        assertThat(desk.send(path + "/notices", Map.of("kind", "appointment-cancelled", "channel", "EMAIL")))
                .hasStatus(422);
        assertThat(desk.send(path + "/notices", Map.of("kind", "staff-reset", "channel", "EMAIL")))
                .hasStatus(404);
    }

    @Test
    void a_form_leads_back_only_into_the_desk() {
        assertThat(desk.send(path + "/confirmation", Map.of("back", "//evil.example")))
                .redirectedUrl()
                .startsWith(path);
    }

    @Test
    void nothing_of_another_business_is_shown_or_changed() {
        var theirs = worlds.create();
        var foreign = book(theirs);
        var their = "/desk/appointments/" + foreign.value();
        var before = appointments.find(theirs.business(), foreign);

        assertThat(desk.open(their)).hasStatus(404);
        for (var act : List.of("/confirmation", "/cancellation", "/refusal", "/note", "/customer", "/customers"))
            assertThat(desk.send(their + act, Map.of("lastName", "X"))).hasStatus(404);
        assertThat(desk.send(
                        path + "/customer",
                        Map.of("customer", theirs.ada().value().toString())))
                .hasStatus(404);

        assertThat(appointments.find(theirs.business(), foreign)).isEqualTo(before);
        assertThat(now().customer()).isNull();
    }

    private Appointment now() {
        return appointments.find(world.business(), id).orElseThrow();
    }

    private AppointmentId book(World where) {
        var visitor = Visitor.of("Jonas", "Widmer", "jonas@x.example", "+4915123456789")
                .withComment("<script>alert(1)</script> {{x}}");
        var booking = appointments.book(
                where.business(),
                BookingRequest.online(
                        Ids.next(),
                        where.wheels(),
                        where.branch(),
                        where.at("2026-03-24T09:00"),
                        visitor,
                        Locale.GERMAN,
                        false));
        return ((Booking.Booked) booking).appointment();
    }
}
