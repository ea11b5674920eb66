package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** A form that arrives twice books once (R-REL-4). What happens when it arrives fifty times at once: RacesTest. */
@DatabaseTest
class IdempotencyTest {

    private final Appointments appointments;
    private final Worlds worlds;
    private final World world;
    private final Ledger ledger;
    private final BookingKeys keys;
    private final BusinessTransaction transaction;
    private final UUID key = UUID.randomUUID();

    IdempotencyTest(
            Appointments appointments,
            Worlds worlds,
            BookingKeys keys,
            BusinessTransaction transaction,
            JdbcClient jdbc) {
        this.appointments = appointments;
        this.worlds = worlds;
        this.world = worlds.create();
        this.keys = keys;
        this.transaction = transaction;
        this.ledger = new Ledger(transaction, jdbc);
    }

    @Test
    void the_same_form_again_gets_the_same_answer_with_a_link_of_its_own() {
        var first = (Booked) book("2026-03-24T09:00");
        var second = (Booked) book("2026-03-24T09:00");

        assertThat(second.appointment()).isEqualTo(first.appointment());
        assertThat(second.manageToken()).isNotEqualTo(first.manageToken());
        assertThat(appointments.byToken(world.business(), first.manageToken()))
                .isEqualTo(appointments.byToken(world.business(), second.manageToken()))
                .isPresent();
        assertThat(ledger.appointments(world)).isEqualTo(1);
        assertThat(ledger.kinds(world)).containsExactly("appointment-booked");
    }

    @Test
    void the_same_form_with_other_content_is_another_request() {
        book("2026-03-24T09:00");

        assertThat(book("2026-03-24T10:00")).isEqualTo(new Booking.OtherRequest());
        assertThat(ledger.appointments(world)).isEqualTo(1);
    }

    @Test
    void a_form_that_was_refused_may_be_sent_again_for_another_time() {
        var service = ledger.service(worlds, world, world.lift());
        appointments.book(world.business(), Wishes.online(world, service, world.at("2026-03-24T09:00")));

        var taken =
                appointments.book(world.business(), Wishes.online(key, world, service, world.at("2026-03-24T09:00")));
        var booked =
                appointments.book(world.business(), Wishes.online(key, world, service, world.at("2026-03-24T10:00")));

        assertThat(taken).isInstanceOf(Booking.Taken.class);
        assertThat(booked).isInstanceOf(Booked.class);
    }

    @Test
    void an_appointment_cancelled_meanwhile_is_not_booked_again_by_the_old_form() {
        var booked = (Booked) book("2026-03-24T09:00");
        appointments.cancel(world.business(), booked.appointment(), Wishes.STAFF, "");

        var again = (Booked) book("2026-03-24T09:00");

        assertThat(again.appointment()).isEqualTo(booked.appointment());
        assertThat(again.status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void two_businesses_never_share_a_key() {
        var other = worlds.create();

        book("2026-03-24T09:00");

        assertThat(appointments.book(
                        other.business(), Wishes.online(key, other, other.wheels(), world.at("2026-03-24T09:00"))))
                .isInstanceOf(Booked.class);
    }

    @Test
    void inside_of_a_larger_transaction_a_refusal_takes_back_only_itself() {
        var service = ledger.service(worlds, world, world.lift());

        var second = transaction.in(world.business(), () -> {
            appointments.book(world.business(), Wishes.online(world, service, world.at("2026-03-24T09:00")));
            return appointments.book(world.business(), Wishes.online(world, service, world.at("2026-03-24T09:00")));
        });

        assertThat(second).isInstanceOf(Booking.Taken.class);
        assertThat(ledger.appointments(world)).isEqualTo(1);
        ledger.assertSound(world);
    }

    @Test
    void keys_are_kept_for_two_days() {
        book("2026-03-24T09:00");
        var kept = SchedulingJobs.KEYS_KEPT;

        assertThat(kept).isGreaterThanOrEqualTo(Duration.ofHours(24));
        assertThat(forgotten(StoppedClock.NOW.minus(kept))).isZero();
        assertThat(forgotten(StoppedClock.NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(ledger.appointments(world)).isEqualTo(1);
    }

    private int forgotten(java.time.Instant before) {
        return transaction.in(world.business(), () -> keys.forget(world.business(), before));
    }

    private Booking book(String localTime) {
        return appointments.book(world.business(), Wishes.online(key, world, world.wheels(), world.at(localTime)));
    }
}
