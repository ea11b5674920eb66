package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.customer.CustomerId;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Actor;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.Status;
import stammkunde.scheduling.Visitor;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** A customer's appointments in the portal (D12): seen, moved, cancelled within the rules, by nobody else. */
@DatabaseTest
class PortalAppointmentsTest {

    private static final String NINE = "2026-03-24T09:00";

    private final MockMvcTester browser;
    private final Worlds worlds;
    private final Vehicles vehicles;
    private final Appointments appointments;
    private World world;
    private Driver ada;
    private VehicleId golf;

    PortalAppointmentsTest(MockMvcTester browser, Worlds worlds, Vehicles vehicles, Appointments appointments) {
        this.browser = browser;
        this.worlds = worlds;
        this.vehicles = vehicles;
        this.appointments = appointments;
    }

    @BeforeEach
    void workshop() {
        world = worlds.create();
        ada = Driver.ada(browser, worlds, world);
        golf = Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");
    }

    @Test
    void what_comes_and_what_was_stand_in_two_lists_with_what_staff_linked() {
        book(NINE);
        var cancelled = book("2026-03-25T09:00");
        appointments.cancel(world.business(), cancelled.id(), ada(), "");
        var stranger = (Booked) appointments.book(
                world.business(),
                BookingRequest.online(
                        UUID.randomUUID(),
                        world.inspection(),
                        world.branch(),
                        world.at("2026-03-26T09:00"),
                        Visitor.of("Ada", "B", "a@example.com", "+491701234567"),
                        Locale.GERMAN,
                        false));
        assertThat(ada.open("/portal/appointments")).bodyText().doesNotContain("Inspektion");
        var staff = new Actor.Staff(worlds.staff(world, Role.DESK).id());
        appointments.link(world.business(), stranger.appointment(), world.ada(), staff);

        assertThat(ada.open("/portal/appointments"))
                .hasStatusOk()
                .bodyText()
                .contains("Radwechsel", "Inspektion")
                .doesNotContain("Storniert");
        assertThat(ada.open("/portal/appointments?show=past"))
                .bodyText()
                .contains("Radwechsel", "Storniert")
                .doesNotContain("Inspektion");
    }

    @Test
    void many_appointments_are_leafed_through() {
        for (var day = 0; day < 21; day++)
            for (var i = 0; i < 1; i++) book("2026-0%d-%02dT08:00".formatted(day < 6 ? 3 : 4, weekday(day)));

        assertThat(ada.open("/portal/appointments"))
                .bodyText()
                .contains("/portal/appointments?page=2")
                .doesNotContain("rel=\"prev\"");
        assertThat(ada.open("/portal/appointments?page=2"))
                .bodyText()
                .contains("/portal/appointments?page=1")
                .doesNotContain("rel=\"next\"");
        for (var odd : new String[] {"0", "-1", "x", "999999999", ""})
            assertThat(ada.open("/portal/appointments?page=" + odd)).hasStatusOk();
    }

    private static int weekday(int day) {
        return day < 6
                ? new int[] {24, 25, 26, 27, 30, 31}[day]
                : new int[] {1, 2, 7, 8, 9, 10, 13, 14, 15, 16, 17, 20, 21, 22, 23}[day - 6];
    }

    @Test
    void one_appointment_says_when_where_and_with_what() {
        var booked = book(NINE);

        assertThat(ada.open(address(booked)))
                .hasStatusOk()
                .bodyText()
                .contains("09:00", "Gleisweg 4", "VW Golf Variant, B-AD 123", "Termin verschieben", "Bestätigt");
        assertThat(ada.open(address(booked) + "/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("BEGIN:VEVENT");
    }

    @Test
    void it_moves_and_is_cancelled_by_its_customer() {
        var booked = book(NINE);

        assertThat(ada.send(address(booked) + "/time", Map.of("start", "2026-03-25T10:00Z")))
                .hasStatus(303)
                .hasHeader("Location", address(booked) + "?done=moved");
        assertThat(now(booked).span().from()).isEqualTo(world.at("2026-03-25T11:00"));
        assertThat(ada.open(address(booked) + "/cancellation")).hasStatusOk();
        assertThat(ada.send(address(booked) + "/cancellation", Map.of()))
                .hasStatus(303)
                .hasHeader("Location", address(booked) + "?done=cancelled");
        assertThat(now(booked).status()).isEqualTo(Status.CANCELLED);
        assertThat(ada.open(address(booked) + "?done=cancelled")).bodyText().contains("Ihr Termin ist storniert");
    }

    @Test
    void an_occupied_time_answers_409_with_others() {
        var booked = book(NINE);
        book("2026-03-25T09:00");
        book("2026-03-25T09:00");

        assertThat(ada.send(address(booked) + "/time", Map.of("start", "2026-03-25T08:00Z")))
                .hasStatus(409)
                .bodyText()
                .contains("Die Zeit ist gerade vergeben worden.");
    }

    @Test
    void after_the_limit_the_page_says_what_to_do_and_forms_change_nothing() {
        change("update scheduling.service set cancel_until_minutes = 10080 where business_id = ?");
        var booked = book(NINE);

        assertThat(ada.open(address(booked)))
                .bodyText()
                .contains("Bitte rufen Sie uns an.")
                .doesNotContain("/time\"", "/cancellation\"");
        assertThat(ada.open(address(booked) + "/time")).hasStatus(303);
        assertThat(ada.send(address(booked) + "/cancellation", Map.of())).hasStatus(422);
        assertThat(ada.send(address(booked) + "/time", Map.of("start", "2026-03-26T09:00Z")))
                .hasStatus(422);
        assertThat(now(booked).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void other_customers_and_other_businesses_find_nothing_there() {
        var booked = book(NINE);
        var other = worlds.create();
        for (var visitor : new Driver[] {
            new Driver(browser, worlds, world, world.bo(), worlds.guest(world, world.bo())),
            new Driver(browser, worlds, other, other.ada(), worlds.guest(other, other.ada()))
        }) {
            for (var page : new String[] {"", "/calendar", "/time", "/cancellation"})
                assertThat(visitor.open(address(booked) + page)).hasStatus(404);
            assertThat(visitor.send(address(booked) + "/cancellation", Map.of()))
                    .hasStatus(404);
            assertThat(visitor.send(address(booked) + "/time", Map.of("start", "2026-03-26T09:00Z")))
                    .hasStatus(404);
        }
        assertThat(ada.open("/portal/appointments/x")).hasStatus(404);
        assertThat(now(booked).status()).isEqualTo(Status.CONFIRMED);
    }

    private Actor ada() {
        return new Actor.Customer(world.ada());
    }

    private static String address(Appointment booked) {
        return "/portal/appointments/" + booked.id().value();
    }

    private Appointment now(Appointment booked) {
        return appointments.find(world.business(), booked.id()).orElseThrow();
    }

    private Appointment book(String localTime) {
        CustomerId customer = world.ada();
        var booked = (Booked) appointments.book(
                world.business(),
                BookingRequest.inPortal(
                        UUID.randomUUID(),
                        world.wheels(),
                        world.branch(),
                        world.at(localTime),
                        Visitor.NOBODY,
                        Locale.GERMAN,
                        customer,
                        golf,
                        false));
        return appointments.find(world.business(), booked.appointment()).orElseThrow();
    }

    private void change(String sql) {
        worlds.change(world, sql, world.business().value());
    }
}
