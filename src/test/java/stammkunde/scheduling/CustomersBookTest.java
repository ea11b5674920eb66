package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.By;
import stammkunde.customer.CustomerId;
import stammkunde.customer.VehicleAdded.Added;
import stammkunde.customer.VehicleData;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.scheduling.NotOffered.Reason;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What customers book in their portal: their card says who they are. */
@DatabaseTest
class CustomersBookTest {

    private static final String NINE = "2026-03-24T09:00";

    private final Appointments appointments;
    private final FreeTimes freeTimes;
    private final Vehicles vehicles;
    private final Worlds worlds;
    private final Ledger ledger;
    private World world;
    private VehicleId golf;

    CustomersBookTest(
            Appointments appointments,
            FreeTimes freeTimes,
            Vehicles vehicles,
            Worlds worlds,
            BusinessTransaction transaction,
            JdbcClient jdbc) {
        this.appointments = appointments;
        this.freeTimes = freeTimes;
        this.vehicles = vehicles;
        this.worlds = worlds;
        this.ledger = new Ledger(transaction, jdbc);
    }

    @BeforeEach
    void business() {
        world = worlds.create();
        golf = vehicle(world, world.ada());
        worlds.change(
                world,
                "insert into customer.contact (business_id, contact_id, customer_id, kind, value, mobile)"
                        + " values (?, gen_random_uuid(), ?, 'PHONE', '+491701112233', true)",
                world.business().value(),
                world.ada().value());
    }

    private VehicleId vehicle(World of, CustomerId owner) {
        var data = VehicleData.of("B-AD " + UUID.randomUUID().toString().substring(0, 4), "VW", "Golf");
        return ((Added) vehicles.add(of.business(), owner, data, new By.Customer(owner))).vehicle();
    }

    @Test
    void a_customer_books_with_a_vehicle_and_says_nothing_twice() {
        var booked = booked(wish(NINE));

        assertThat(booked.customer()).isEqualTo(world.ada());
        assertThat(booked.vehicle()).isEqualTo(golf);
        assertThat(booked.source()).isEqualTo(Source.PORTAL);
        assertThat(booked.visitor()).isEqualTo(Visitor.NOBODY);
        assertThat(booked.handledAt()).as("new for staff (T4)").isNull();
    }

    @Test
    void a_required_phone_number_is_on_the_card_or_in_the_form() {
        change("update scheduling.service set ask_phone = 'REQUIRED' where business_id = ?");
        change("delete from customer.contact where business_id = ? and kind = 'PHONE'");

        assertThat(book(wish(NINE))).isEqualTo(new NotOffered(Reason.INCOMPLETE));
        assertThat(book(wish(NINE, golf, Visitor.of("", "", "", "+491701234567"))))
                .isInstanceOf(Booked.class);
    }

    @Test
    void another_customers_vehicle_or_a_removed_one_is_none_of_theirs() {
        var bos = vehicle(world, world.bo());
        var foreign = worlds.create();

        assertThat(book(wish(NINE, bos))).isEqualTo(new NotOffered(Reason.UNKNOWN_VEHICLE));
        assertThat(book(wish(NINE, vehicle(foreign, foreign.ada())))).isEqualTo(new NotOffered(Reason.UNKNOWN_VEHICLE));
        vehicles.remove(world.business(), golf, new By.Customer(world.ada()));
        assertThat(book(wish(NINE))).isEqualTo(new NotOffered(Reason.UNKNOWN_VEHICLE));
    }

    @Test
    void what_is_for_customers_only_is_offered_to_them_and_to_nobody_else() {
        change("update scheduling.service set bookable_by = 'CUSTOMERS' where business_id = ?");
        var catalogue = freeTimes.catalogue(world.business());

        assertThat(catalogue.services()).isEmpty();
        assertThat(catalogue.forCustomers().services()).hasSize(2);
        assertThat(book(wish(NINE))).isInstanceOf(Booked.class);
        assertThat(book(Wishes.online(world, world.wheels(), world.at(NINE))))
                .isEqualTo(new NotOffered(Reason.NOT_ONLINE));
        change("update scheduling.service set bookable_by = 'STAFF' where business_id = ?");
        assertThat(freeTimes.catalogue(world.business()).forCustomers().services())
                .isEmpty();
    }

    @Test
    void customers_move_and_cancel_their_own_appointments_only() {
        var adas = booked(wish(NINE)).id();
        var bo = new Actor.Customer(world.bo());
        var ada = new Actor.Customer(world.ada());
        var ten = world.at("2026-03-25T10:00");

        assertThat(appointments.move(world.business(), adas, ten, null, bo)).isInstanceOf(Moving.Unknown.class);
        assertThat(appointments.cancel(world.business(), adas, bo, "")).isInstanceOf(Cancelling.Unknown.class);
        assertThat(appointments.move(world.business(), adas, ten, null, ada)).isInstanceOf(Moving.Moved.class);
        assertThat(appointments.cancel(world.business(), adas, ada, "")).isInstanceOf(Cancelling.Cancelled.class);
    }

    @Test
    void an_appointment_given_to_somebody_else_loses_the_vehicle() {
        var booked = booked(wish(NINE)).id();

        appointments.link(world.business(), booked, world.bo(), Wishes.STAFF);

        var now = appointments.find(world.business(), booked).orElseThrow();
        assertThat(now.customer()).isEqualTo(world.bo());
        assertThat(now.vehicle()).isNull();
    }

    @RepeatedTest(Crowd.ROUNDS)
    void one_form_sent_fifty_times_books_once() {
        var wish = wish(NINE);

        var answers = Crowd.of(Crowd.SIZE, _ -> book(wish));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Booked.class));
        assertThat(answers.stream().map(answer -> ((Booked) answer).appointment()))
                .containsOnly(((Booked) answers.getFirst()).appointment());
        ledger.assertSound(world);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void portal_and_booking_page_sell_the_last_place_once_together() {
        change("update scheduling.resource set active = false where business_id = ? and resource_id = '"
                + world.lift2().value() + "'");

        var answers = Crowd.of(
                Crowd.SIZE, i -> book(i % 2 == 0 ? wish(NINE) : Wishes.online(world, world.wheels(), world.at(NINE))));

        assertThat(answers).filteredOn(Booked.class::isInstance).hasSize(1);
        ledger.assertSound(world);
    }

    private BookingRequest wish(String localTime) {
        return wish(localTime, golf);
    }

    private BookingRequest wish(String localTime, VehicleId vehicle) {
        return wish(localTime, vehicle, Visitor.NOBODY);
    }

    private BookingRequest wish(String localTime, VehicleId vehicle, Visitor typed) {
        return BookingRequest.inPortal(
                UUID.randomUUID(),
                world.wheels(),
                world.branch(),
                world.at(localTime),
                typed,
                Locale.GERMAN,
                world.ada(),
                vehicle,
                false);
    }

    private Appointment booked(BookingRequest wish) {
        return appointments
                .find(world.business(), ((Booked) book(wish)).appointment())
                .orElseThrow();
    }

    private Booking book(BookingRequest wish) {
        return appointments.book(world.business(), wish);
    }

    private void change(String sql) {
        worlds.change(world, sql, world.business().value());
    }
}
