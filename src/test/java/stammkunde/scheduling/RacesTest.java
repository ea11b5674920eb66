package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.scheduling.AbsenceEntry.Added;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.scheduling.Booking.Taken;
import stammkunde.scheduling.Change.Changed;
import stammkunde.scheduling.Moving.Moved;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What can be sold twice is wanted by fifty at once, in twenty rounds each (R-REL-1). */
@DatabaseTest
class RacesTest {

    private static final String NINE = "2026-03-24T09:00";

    private final Appointments appointments;
    private final Absences absences;
    private final Worlds worlds;
    private final World world;
    private final Ledger ledger;

    RacesTest(
            Appointments appointments,
            Absences absences,
            Worlds worlds,
            BusinessTransaction transaction,
            JdbcClient jdbc) {
        this.appointments = appointments;
        this.absences = absences;
        this.worlds = worlds;
        this.world = worlds.create();
        this.ledger = new Ledger(transaction, jdbc);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void one_slot_is_sold_once() {
        var service = serviceOf(world.lift());

        var answers = Crowd.of(Crowd.SIZE, _ -> book(service, NINE));

        assertSold(answers, 1);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void two_candidates_are_sold_twice() {
        assertSold(Crowd.of(Crowd.SIZE, _ -> book(world.wheels(), NINE)), 2);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void overlapping_times_on_two_candidates_never_overlap_on_one() {
        // every half hour from 9 to 11: at most two of three overlapping ones each time
        var answers = Crowd.of(
                Crowd.SIZE, i -> book(world.wheels(), "2026-03-24T%02d:%02d".formatted(9 + i % 4 / 2, i % 2 * 30)));

        // two lifts from 9:00 to 11:30 have room for four hours, in whatever order they came
        assertThat(answers).filteredOn(Booked.class::isInstance).hasSizeBetween(2, 4);
        ledger.assertSound(world);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void capacity_three_is_sold_three_times() {
        worlds.change(
                world,
                "update scheduling.resource set capacity = 3 where business_id = ? and resource_id = ?",
                world.business().value(),
                world.lift().value());
        var service = serviceOf(world.lift());

        assertSold(Crowd.of(Crowd.SIZE, _ -> book(service, NINE)), 3);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void two_needs_are_sold_together_once_whatever_the_order_they_are_listed_in() {
        var backwards = ledger.service(worlds, world, world.mechanic(), world.lift());

        var answers = Crowd.of(Crowd.SIZE, i -> book(i % 2 == 0 ? world.inspection() : backwards, NINE));

        assertSold(answers, 1);
        assertThat(ledger.claims(world)).isEqualTo(2);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void moving_and_booking_want_the_same_hour() {
        var service = serviceOf(world.lift());
        var movers = IntStream.range(0, 5)
                .mapToObj(i -> (Booked) book(service, "2026-03-25T%02d:00".formatted(9 + i)))
                .toList();

        var answers = Crowd.<Object>of(
                Crowd.SIZE, i -> i < 5 ? move(movers.get(i).appointment(), world.at(NINE)) : book(service, NINE));

        assertThat(answers)
                .filteredOn(one -> one instanceof Booked || one instanceof Moved)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(one -> one instanceof Taken || one instanceof Moving.Taken)
                .hasSize(Crowd.SIZE - 1);
        ledger.assertSound(world);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void two_who_swap_their_hours_never_wait_for_each_other() {
        var service = serviceOf(world.lift());
        var first = (Booked) book(service, NINE);
        var second = (Booked) book(service, "2026-03-24T10:00");
        var begun = System.nanoTime();

        Crowd.of(
                Crowd.SIZE,
                i -> i % 2 == 0
                        ? move(first.appointment(), world.at(i % 4 == 0 ? "2026-03-24T10:00" : "2026-03-24T11:00"))
                        : move(second.appointment(), world.at(i % 4 == 1 ? NINE : "2026-03-24T12:00")));

        // a deadlock would be noticed by PostgreSQL after a second
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
        assertThat(ledger.claims(world)).isEqualTo(2);
        ledger.assertSound(world);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void a_request_holds_its_hour_until_it_is_confirmed_or_declined() {
        var service = serviceOf(world.lift());
        worlds.change(
                world,
                "update scheduling.service set confirmation = 'REQUEST' where business_id = ?",
                world.business().value());
        var request = (Booked) book(service, NINE);

        var answers = Crowd.<Object>of(
                Crowd.SIZE,
                i -> i % 10 == 0
                        ? appointments.confirm(world.business(), request.appointment(), Wishes.STAFF)
                        : book(service, NINE));

        assertThat(answers).filteredOn(Changed.class::isInstance).hasSize(5);
        assertThat(answers).filteredOn(Taken.class::isInstance).hasSize(45);
        assertThat(ledger.kinds(world)).containsExactly("appointment-requested", "appointment-confirmed");
        ledger.assertSound(world);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void an_absence_and_bookings_want_the_same_hour() {
        var service = serviceOf(world.lift());

        var answers = Crowd.<Object>of(
                Crowd.SIZE,
                i -> i % 10 == 0
                        ? absences.add(
                                world.business(),
                                world.lift(),
                                Absence.Kind.BLOCK,
                                world.at("2026-03-24T08:00"),
                                world.at("2026-03-24T12:00"),
                                "")
                        : book(service, "2026-03-24T%02d:00".formatted(8 + i % 4)));

        var absent = answers.stream().filter(Added.class::isInstance).count();
        var booked = answers.stream().filter(Booked.class::isInstance).count();
        assertThat(absent == 1 ? booked == 0 : absent == 0 && booked == 4).isTrue();
        ledger.assertSound(world);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void cancelling_and_booking_leave_one_or_none() {
        var service = serviceOf(world.lift());
        var booked = (Booked) book(service, NINE);

        var answers = Crowd.<Object>of(
                Crowd.SIZE,
                i -> i % 10 == 0
                        ? appointments.cancel(world.business(), booked.appointment(), Wishes.STAFF, "")
                        : book(service, NINE));

        assertThat(answers).filteredOn(Cancelling.Cancelled.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Booked.class::isInstance).hasSizeLessThanOrEqualTo(1);
        ledger.assertSound(world);
    }

    @RepeatedTest(Crowd.ROUNDS)
    void the_same_key_sent_fifty_times_books_once_and_everyone_hears_the_same() {
        var key = UUID.randomUUID();

        var answers = Crowd.of(
                Crowd.SIZE,
                _ -> appointments.book(world.business(), Wishes.online(key, world, world.wheels(), world.at(NINE))));

        assertThat(answers).hasOnlyElementsOfType(Booked.class);
        assertThat(answers.stream().map(one -> ((Booked) one).appointment()).distinct())
                .hasSize(1);
        assertThat(ledger.appointments(world)).isEqualTo(1);
        assertThat(ledger.kinds(world)).containsExactly("appointment-booked");
        ledger.assertSound(world);
    }

    private void assertSold(List<Booking> answers, int times) {
        assertThat(answers).hasOnlyElementsOfTypes(Booked.class, Taken.class);
        assertThat(answers).filteredOn(Booked.class::isInstance).hasSize(times);
        assertThat(ledger.appointments(world)).isEqualTo(times);
        ledger.assertSound(world);
    }

    private ServiceId serviceOf(ResourceId resource) {
        return ledger.service(worlds, world, resource);
    }

    private Booking book(ServiceId service, String localTime) {
        return appointments.book(world.business(), Wishes.online(world, service, world.at(localTime)));
    }

    private Moving move(AppointmentId appointment, Instant start) {
        return appointments.move(world.business(), appointment, start, null, Wishes.STAFF);
    }
}
