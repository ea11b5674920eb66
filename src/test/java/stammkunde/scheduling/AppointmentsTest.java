package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BranchId;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.CustomerId;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.scheduling.Booking.Taken;
import stammkunde.scheduling.NotOffered.Reason;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class AppointmentsTest {

    private final Appointments appointments;
    private final Worlds worlds;
    private final World world;
    private final Ledger ledger;

    AppointmentsTest(Appointments appointments, Worlds worlds, BusinessTransaction transaction, JdbcClient jdbc) {
        this.appointments = appointments;
        this.worlds = worlds;
        this.world = worlds.create();
        this.ledger = new Ledger(transaction, jdbc);
    }

    @Test
    void an_hour_is_booked_on_the_preferred_lift_then_on_the_other_then_not_at_all() {
        assertThat(booked("2026-03-24T09:00").resources()).containsExactly(world.lift());
        assertThat(booked("2026-03-24T09:30").resources()).containsExactly(world.lift2());

        assertThat(book("2026-03-24T09:30"))
                .isEqualTo(new Taken(List.of(
                        world.at("2026-03-24T08:00"),
                        world.at("2026-03-24T08:30"),
                        world.at("2026-03-24T10:00"),
                        world.at("2026-03-24T10:30"))));
        assertThat(ledger.appointments(world)).isEqualTo(2);
    }

    @Test
    void what_was_typed_stands_on_the_appointment_and_no_customer_is_made_from_it() {
        var booked = (Booked) book("2026-03-24T09:00");

        var found = appointments.find(world.business(), booked.appointment()).orElseThrow();

        assertThat(found.visitor()).isEqualTo(Wishes.VERA);
        assertThat(found.status()).isEqualTo(Status.CONFIRMED);
        assertThat(found.customer()).isNull();
        assertThat(found.handledAt()).isNull();
        assertThat(appointments.byToken(world.business(), booked.manageToken())).contains(found);
        assertThat(appointments.unhandled(world.business())).containsExactly(found);
        assertThat(appointments.history(world.business(), found.id()))
                .map(HistoryEntry::act)
                .containsExactly(HistoryEntry.Act.BOOKED);
    }

    @Test
    void needs_of_one_service_are_taken_together_or_not_at_all() {
        assertThat(booked(world.inspection(), "2026-03-24T09:00").resources())
                .containsExactly(world.lift(), world.mechanic());

        // lift 2 is free, the mechanic is not
        assertThat(book(Wishes.online(world, world.inspection(), world.at("2026-03-24T09:30"))))
                .isInstanceOf(Taken.class);
        assertThat(booked(world.wheels(), "2026-03-24T09:30").resources()).containsExactly(world.lift2());
    }

    @Test
    void a_resource_of_capacity_three_takes_three_at_once() {
        worlds.change(
                world,
                "update scheduling.resource set capacity = 3 where business_id = ? and resource_id = ?",
                world.business().value(),
                world.mechanic().value());
        var advice = ledger.service(worlds, world, world.mechanic());

        for (var i = 0; i < 3; i++) booked(advice, "2026-03-24T09:00");

        assertThat(book(Wishes.online(world, advice, world.at("2026-03-24T09:30"))))
                .isInstanceOf(Taken.class);
        booked(advice, "2026-03-24T10:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-23T07:30, PAST",
        "2026-03-23T09:30, TOO_SOON",
        "2026-06-22T09:00, TOO_FAR",
        "2026-03-24T09:10, OFF_GRID",
        "2026-03-24T09:01, OFF_GRID",
        "2026-03-24T07:30, CLOSED",
        "2026-03-24T17:30, CLOSED",
        "2026-03-28T09:00, CLOSED",
        "2026-04-03T09:00, CLOSED"
    })
    void what_is_not_offered_online_is_refused_and_nothing_is_written(String localTime, Reason reason) {
        assertThat(book(localTime)).isEqualTo(new NotOffered(reason));
        assertThat(ledger.rows(world)).isZero();
    }

    @Test
    void notice_is_kept_to_the_minute_and_the_last_date_is_whole() {
        assertThat(book("2026-03-23T10:00")).isInstanceOf(Booked.class);
        assertThat(book("2026-06-19T17:00")).isInstanceOf(Booked.class);
    }

    @Test
    void staff_books_where_visitors_may_not_but_never_onto_what_is_occupied() {
        var closed = world.at("2026-03-28T21:10");
        assertThat(book(Wishes.atDesk(world, world.wheels(), closed, world.lift())))
                .isInstanceOf(Booked.class);
        assertThat(book(Wishes.atDesk(world, world.wheels(), closed, world.lift())))
                .isInstanceOf(Taken.class);
        assertThat(book(Wishes.atDesk(world, world.wheels(), world.at("2026-03-23T07:00"))))
                .isInstanceOf(Booked.class);
        // the mechanic is not listed for changing wheels; staff may still choose her
        assertThat(book(Wishes.atDesk(world, world.wheels(), closed, world.mechanic())))
                .isInstanceOf(Booked.class);
    }

    @Test
    void a_booking_by_staff_is_no_news_to_staff() {
        book(Wishes.atDesk(world, world.wheels(), world.at("2026-03-24T09:00")));

        assertThat(appointments.unhandled(world.business())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"price_cents", "no_show_fee_cents"})
    void what_costs_money_needs_the_order_button_and_what_is_free_must_not_have_it(String cost) {
        assertThat(book(ordered(true))).isEqualTo(new NotOffered(Reason.NEEDS_ORDER_BUTTON));

        change("update scheduling.service set " + cost + " = 4900 where business_id = ?");

        assertThat(book(ordered(false))).isEqualTo(new NotOffered(Reason.NEEDS_ORDER_BUTTON));
        assertThat(book(ordered(true))).isInstanceOf(Booked.class);
        assertThat(appointments.unhandled(world.business()).getFirst())
                .satisfies(found -> assertThat(cost.equals("price_cents") ? found.price() : found.noShowFee())
                        .hasFieldOrPropertyWithValue("cents", 4900L));
    }

    @ParameterizedTest
    @CsvSource({"STAFF", "CUSTOMERS"})
    void what_is_not_for_everyone_is_refused_to_visitors(String bookableBy) {
        change("update scheduling.service set bookable_by = '" + bookableBy + "' where business_id = ?");

        assertThat(book("2026-03-24T09:00")).isEqualTo(new NotOffered(Reason.NOT_ONLINE));
    }

    @Test
    void a_service_no_longer_offered_is_unknown() {
        change("update scheduling.service set active = false where business_id = ?");

        assertThat(book("2026-03-24T09:00")).isEqualTo(new NotOffered(Reason.UNKNOWN_SERVICE));
    }

    @Test
    void required_fields_are_required_on_the_server_too() {
        var nameless = Visitor.of(" ", "Visitor", "vera@example.com", "+491701234567");
        var phoneless = Visitor.of("Vera", "Visitor", "vera@example.com", "");

        assertThat(book(Wishes.as(nameless, world, world.wheels(), world.at("2026-03-24T09:00"))))
                .isEqualTo(new NotOffered(Reason.INCOMPLETE));
        assertThat(book(Wishes.as(phoneless, world, world.wheels(), world.at("2026-03-24T09:00"))))
                .isEqualTo(new NotOffered(Reason.INCOMPLETE));
    }

    @Test
    void another_businesss_ids_are_as_unknown_as_invented_ones() {
        var other = worlds.create();
        var start = world.at("2026-03-24T09:00");
        var mine = booked("2026-03-24T09:00");

        assertThat(book(Wishes.online(world, other.wheels(), start))).isEqualTo(new NotOffered(Reason.UNKNOWN_SERVICE));
        assertThat(book(Wishes.online(other, world.wheels(), start))).isEqualTo(new NotOffered(Reason.UNKNOWN_BRANCH));
        assertThat(book(forCustomer(other.ada()))).isEqualTo(new NotOffered(Reason.UNKNOWN_CUSTOMER));
        assertThat(book(Wishes.atDesk(world, world.wheels(), start, other.lift())))
                .isEqualTo(new NotOffered(Reason.UNKNOWN_RESOURCE));
        assertThat(book(new BookingRequest(
                        UUID.randomUUID(),
                        world.wheels(),
                        new BranchId(UUID.randomUUID()),
                        start,
                        Wishes.VERA,
                        Locale.GERMAN,
                        Source.API,
                        null,
                        null,
                        null,
                        false,
                        Wishes.VISITOR)))
                .isEqualTo(new NotOffered(Reason.UNKNOWN_BRANCH));
        assertThat(appointments.find(other.business(), mine.id())).isEmpty();
        assertThat(appointments.history(other.business(), mine.id())).isEmpty();
        assertThat(ledger.rows(other)).isZero();
    }

    @Test
    void a_visitor_can_neither_choose_a_foreign_resource_nor_claim_to_be_a_customer() {
        var lifted = new BookingRequest(
                UUID.randomUUID(),
                world.wheels(),
                world.branch(),
                world.at("2026-03-24T09:00"),
                Wishes.VERA,
                Locale.GERMAN,
                Source.API,
                null,
                null,
                List.of(world.mechanic()),
                false,
                Wishes.VISITOR);
        assertThat(book(lifted)).isEqualTo(new NotOffered(Reason.UNKNOWN_RESOURCE));
    }

    @Test
    void an_expired_hold_gives_way_and_a_live_one_does_not() {
        ledger.hold(world, world.lift(), "2026-03-24T09:00", "2026-03-24T10:00", "2026-03-23T08:05");
        ledger.hold(world, world.lift2(), "2026-03-24T09:00", "2026-03-24T10:00", "2026-03-23T07:55");

        assertThat(booked("2026-03-24T09:00").resources()).containsExactly(world.lift2());
        assertThat(book("2026-03-24T09:00")).isInstanceOf(Taken.class);
    }

    private BookingRequest ordered(boolean ordered) {
        return BookingRequest.online(
                UUID.randomUUID(),
                world.wheels(),
                world.branch(),
                world.at("2026-03-24T09:00"),
                Wishes.VERA,
                Locale.GERMAN,
                ordered);
    }

    private BookingRequest forCustomer(CustomerId customer) {
        return new BookingRequest(
                UUID.randomUUID(),
                world.wheels(),
                world.branch(),
                world.at("2026-03-24T09:00"),
                Visitor.NOBODY,
                Locale.GERMAN,
                Source.DESK,
                customer,
                null,
                null,
                false,
                Wishes.STAFF);
    }

    private void change(String sql) {
        worlds.change(world, sql, world.business().value());
    }

    private Appointment booked(String localTime) {
        return booked(world.wheels(), localTime);
    }

    private Appointment booked(ServiceId service, String localTime) {
        var booked = (Booked) book(Wishes.online(world, service, world.at(localTime)));
        return appointments.find(world.business(), booked.appointment()).orElseThrow();
    }

    private Booking book(String localTime) {
        Instant start = world.at(localTime);
        return book(Wishes.online(world, world.wheels(), start));
    }

    private Booking book(BookingRequest wish) {
        return appointments.book(world.business(), wish);
    }
}
