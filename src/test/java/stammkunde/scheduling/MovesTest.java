package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.scheduling.Cancelling.Cancelled;
import stammkunde.scheduling.HistoryEntry.Act;
import stammkunde.scheduling.Moving.Moved;
import stammkunde.scheduling.NotOffered.Reason;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class MovesTest {

    private final Appointments appointments;
    private final Worlds worlds;
    private final World world;
    private final Ledger ledger;

    MovesTest(Appointments appointments, Worlds worlds, BusinessTransaction transaction, JdbcClient jdbc) {
        this.appointments = appointments;
        this.worlds = worlds;
        this.world = worlds.create();
        this.ledger = new Ledger(transaction, jdbc);
    }

    @Test
    void moved_by_half_an_hour_it_does_not_collide_with_itself() {
        var service = ledger.service(worlds, world, world.lift());
        buffers(30);
        var id = book(service, "2026-03-25T09:00");

        var moved = move(id, "2026-03-25T09:30", Wishes.VISITOR);

        assertThat(moved).isInstanceOf(Moved.class);
        assertThat(ledger.claims(world)).isEqualTo(1);
        ledger.assertSound(world);
    }

    @Test
    void the_old_hour_is_free_again_and_the_new_one_is_not() {
        var service = ledger.service(worlds, world, world.lift());
        var id = book(service, "2026-03-25T09:00");

        move(id, "2026-03-25T14:00", Wishes.STAFF);

        assertThat(tryToBook(service, "2026-03-25T14:00")).isInstanceOf(Booking.Taken.class);
        assertThat(tryToBook(service, "2026-03-25T09:00")).isInstanceOf(Booked.class);
    }

    @Test
    void a_move_raises_the_calendar_sequence_and_tells_the_visitor_where_it_was() {
        var id = book(world.wheels(), "2026-03-25T09:00");

        var moved = (Moved) move(id, "2026-03-26T10:00", Wishes.VISITOR);

        assertThat(moved.appointment().calendarSequence()).isEqualTo(1);
        assertThat(moved.appointment())
                .isEqualTo(appointments.find(world.business(), id).orElseThrow());
        assertThat(ledger.kinds(world)).containsExactly("appointment-booked", "appointment-moved");
        assertThat(ledger.letters(world).getLast())
                .containsEntry("calendar_method", "REQUEST")
                .satisfies(letter -> assertThat((String) letter.get("calendar"))
                        .contains("UID:" + id.value(), "SEQUENCE:1", "DTSTART;TZID=Europe/Berlin:20260326T100000"))
                .satisfies(letter -> assertThat((String) letter.get("model")).contains("2026-03-25T08:00:00Z"));
        assertThat(appointments.history(world.business(), id))
                .last()
                .isEqualTo(new HistoryEntry(
                        stammkunde.testing.StoppedClock.NOW,
                        Actor.Kind.VISITOR,
                        null,
                        "",
                        Act.MOVED,
                        "2026-03-25T08:00:00Z 2026-03-26T09:00:00Z"));
    }

    @Test
    void moving_to_where_it_stands_changes_nothing() {
        var id = book(world.wheels(), "2026-03-25T09:00");
        var before = ledger.rows(world);

        assertThat(move(id, "2026-03-25T09:00", Wishes.VISITOR)).isInstanceOf(Moved.class);

        assertThat(ledger.rows(world)).isEqualTo(before);
    }

    @Test
    void visitors_move_until_the_rule_says_too_late_and_staff_also_after() {
        var tomorrow = book(world.wheels(), "2026-03-24T08:30");
        var today = book(world.wheels(), "2026-03-23T11:00");

        assertThat(move(tomorrow, "2026-03-25T09:00", Wishes.VISITOR)).isInstanceOf(Moved.class);
        assertThat(move(today, "2026-03-25T09:00", Wishes.VISITOR)).isEqualTo(new Moving.TooLate());
        assertThat(move(today, "2026-03-25T09:00", Wishes.STAFF)).isInstanceOf(Moved.class);
    }

    @Test
    void a_taken_hour_is_refused_with_the_nearest_free_ones_and_nothing_changes() {
        var service = ledger.service(worlds, world, world.lift());
        book(service, "2026-03-25T09:00");
        var id = book(service, "2026-03-26T09:00");
        var before = appointments.find(world.business(), id);

        var moving = move(id, "2026-03-25T09:00", Wishes.VISITOR);

        assertThat(moving)
                .isEqualTo(new Moving.Taken(List.of(
                        world.at("2026-03-25T08:00"),
                        world.at("2026-03-25T10:00"),
                        world.at("2026-03-25T10:30"),
                        world.at("2026-03-25T11:00"))));
        assertThat(appointments.find(world.business(), id)).isEqualTo(before);
        ledger.assertSound(world);
    }

    @Test
    void visitors_move_only_to_what_is_offered_and_staff_where_it_likes() {
        var id = book(world.wheels(), "2026-03-25T09:00");

        assertThat(move(id, "2026-03-28T09:00", Wishes.VISITOR)).isEqualTo(new NotOffered(Reason.CLOSED));
        assertThat(move(id, "2026-03-25T09:05", Wishes.VISITOR)).isEqualTo(new NotOffered(Reason.OFF_GRID));
        assertThat(move(id, "2026-03-23T09:00", Wishes.VISITOR)).isEqualTo(new NotOffered(Reason.TOO_SOON));
        assertThat(move(id, "2026-08-25T09:00", Wishes.VISITOR)).isEqualTo(new NotOffered(Reason.TOO_FAR));
        assertThat(move(id, "2026-03-28T20:05", Wishes.STAFF)).isInstanceOf(Moved.class);
    }

    @Test
    void staff_drags_it_to_another_lift_and_that_is_no_news_for_the_visitor() {
        var id = book(world.wheels(), "2026-03-25T09:00");
        book(world.inspection(), "2026-03-26T09:00");

        var dragged = appointments.move(
                world.business(), id, world.at("2026-03-25T09:00"), List.of(world.lift2()), Wishes.STAFF);

        assertThat(dragged).isInstanceOf(Moved.class);
        assertThat(((Moved) dragged).appointment().resources()).containsExactly(world.lift2());
        assertThat(((Moved) dragged).appointment().calendarSequence()).isZero();
        assertThat(ledger.kinds(world)).containsExactly("appointment-booked", "appointment-booked");
        assertThat(appointments.move(
                        world.business(), id, world.at("2026-03-26T09:00"), List.of(world.lift()), Wishes.STAFF))
                .isInstanceOf(Moving.Taken.class);
        ledger.assertSound(world);
    }

    @Test
    void it_stays_on_its_lift_if_it_can() {
        book(world.wheels(), "2026-03-25T09:00");
        var onLift2 = book(world.wheels(), "2026-03-25T09:00");

        var moved = (Moved) move(onLift2, "2026-03-25T14:00", Wishes.VISITOR);

        assertThat(moved.appointment().resources()).containsExactly(world.lift2());
    }

    @Test
    void a_moved_request_by_a_visitor_is_a_request_again() {
        worlds.change(
                world,
                "update scheduling.service set confirmation = 'REQUEST' where business_id = ?",
                world.business().value());
        var id = book(world.wheels(), "2026-03-25T09:00");
        appointments.confirm(world.business(), id, Wishes.STAFF);

        var moved = (Moved) move(id, "2026-03-26T09:00", Wishes.VISITOR);

        assertThat(moved.appointment().status()).isEqualTo(Status.REQUESTED);
        assertThat(appointments.unhandled(world.business())).containsExactly(moved.appointment());
        assertThat(move(id, "2026-03-27T09:00", Wishes.STAFF)).isInstanceOf(Moved.class);
    }

    @Test
    void what_is_over_is_not_moved_and_what_is_anothers_is_unknown() {
        var id = book(world.wheels(), "2026-03-25T09:00");
        var other = worlds.create();
        assertThat(appointments.move(other.business(), id, world.at("2026-03-26T09:00"), null, Wishes.STAFF))
                .isEqualTo(new Moving.Unknown());
        assertThat(appointments.move(
                        world.business(), id, world.at("2026-03-26T09:00"), List.of(other.lift()), Wishes.STAFF))
                .isEqualTo(new NotOffered(Reason.UNKNOWN_RESOURCE));

        appointments.cancel(world.business(), id, Wishes.STAFF, "");

        assertThat(move(id, "2026-03-26T09:00", Wishes.STAFF)).isEqualTo(new Moving.AlreadyOver(Status.CANCELLED));
    }

    @Test
    void a_cancelled_hour_is_free_again_and_the_row_stays() {
        var service = ledger.service(worlds, world, world.lift());
        var id = book(service, "2026-03-25T09:00");

        var cancelled = (Cancelled) appointments.cancel(world.business(), id, Wishes.VISITOR, "krank");

        assertThat(cancelled.appointment().status()).isEqualTo(Status.CANCELLED);
        assertThat(cancelled.appointment().calendarSequence()).isEqualTo(1);
        assertThat(cancelled.appointment().resources()).containsExactly(world.lift());
        assertThat(appointments.find(world.business(), id)).contains(cancelled.appointment());
        assertThat(tryToBook(service, "2026-03-25T09:00")).isInstanceOf(Booked.class);
        assertThat(ledger.kinds(world))
                .containsExactly("appointment-booked", "appointment-cancelled", "appointment-booked");
        assertThat(ledger.letters(world).get(1)).containsEntry("calendar_method", "CANCEL");
        assertThat(appointments.history(world.business(), id))
                .last()
                .extracting(HistoryEntry::act, HistoryEntry::detail)
                .containsExactly(Act.CANCELLED, "krank");
        assertThat(appointments.cancel(world.business(), id, Wishes.STAFF, ""))
                .isEqualTo(new Cancelling.AlreadyOver(Status.CANCELLED));
        ledger.assertSound(world);
    }

    @Test
    void visitors_cancel_until_the_rule_says_too_late_and_staff_also_after() {
        var today = book(world.wheels(), "2026-03-23T11:00");

        assertThat(appointments.cancel(world.business(), today, Wishes.VISITOR, ""))
                .isEqualTo(new Cancelling.TooLate());
        assertThat(appointments.cancel(world.business(), today, Wishes.STAFF, "a\0b"))
                .isEqualTo(new Cancelling.Unreadable());
        assertThat(appointments.cancel(worlds.create().business(), today, Wishes.STAFF, ""))
                .isEqualTo(new Cancelling.Unknown());
        assertThat(appointments.cancel(world.business(), today, Wishes.STAFF, ""))
                .isInstanceOf(Cancelled.class);
    }

    private void buffers(int minutes) {
        worlds.change(
                world,
                "update scheduling.service set buffer_before_minutes = ?, buffer_after_minutes = ? where business_id = ?",
                minutes,
                minutes,
                world.business().value());
    }

    private AppointmentId book(ServiceId service, String localTime) {
        return ((Booked) tryToBook(service, localTime)).appointment();
    }

    private Booking tryToBook(ServiceId service, String localTime) {
        return appointments.book(world.business(), Wishes.online(world, service, world.at(localTime)));
    }

    private Moving move(AppointmentId id, String localTime, Actor actor) {
        Instant start = world.at(localTime);
        return appointments.move(world.business(), id, start, null, actor);
    }
}
