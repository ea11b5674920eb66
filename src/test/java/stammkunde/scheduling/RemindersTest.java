package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.Channel;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class RemindersTest {

    private static final ReminderRule DAY = new ReminderRule(Channel.EMAIL, Duration.ofHours(24));
    private static final ReminderRule TWO_HOURS = new ReminderRule(Channel.SMS, Duration.ofHours(2));

    private final Reminders reminders;
    private final Appointments appointments;
    private final Worlds worlds;
    private final World world;
    private final Ledger ledger;

    RemindersTest(
            Reminders reminders,
            Appointments appointments,
            Worlds worlds,
            BusinessTransaction transaction,
            JdbcClient jdbc) {
        this.reminders = reminders;
        this.appointments = appointments;
        this.worlds = worlds;
        this.world = worlds.create();
        this.ledger = new Ledger(transaction, jdbc);
        reminders.setRules(world.business(), List.of(DAY));
    }

    @Test
    void a_reminder_is_sent_when_it_is_due_and_only_once() {
        book("2026-03-26T15:00");

        remind("2026-03-25T14:59");
        assertThat(reminded()).isEmpty();

        remind("2026-03-25T15:00");
        remind("2026-03-25T15:00");
        remind("2026-03-25T15:01");
        assertThat(reminded()).containsExactly("EMAIL vera@example.com");
    }

    @Test
    void fifty_processes_send_one_reminder() {
        book("2026-03-26T15:00");

        Crowd.of(Crowd.SIZE, _ -> {
            remind("2026-03-25T15:00");
            return true;
        });

        assertThat(reminded()).hasSize(1);
    }

    @Test
    void each_channel_has_its_own_moment() {
        reminders.setRules(world.business(), List.of(DAY, TWO_HOURS));
        book("2026-03-26T15:00");

        remind("2026-03-25T15:00");
        remind("2026-03-26T13:00");

        assertThat(reminders.rules(world.business())).containsExactly(DAY, TWO_HOURS);
        assertThat(reminded()).containsExactly("EMAIL vera@example.com", "SMS +491701234567");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T09:00, 2026-03-28T08:00",
        "2026-03-29T15:00, 2026-03-28T14:00",
        "2026-03-29T01:30, 2026-03-28T01:30",
        "2026-10-25T09:00, 2026-10-24T10:00",
        "2026-10-25T15:00, 2026-10-24T16:00"
    })
    void twenty_four_hours_are_twenty_four_hours_also_when_the_clocks_change(String start, String due) {
        appointments.book(world.business(), Wishes.atDesk(world, world.wheels(), world.at(start)));

        reminders.remind(world.business(), null, world.at(due).minusSeconds(1));
        assertThat(reminded()).isEmpty();

        remind(due);
        assertThat(reminded()).hasSize(1);
    }

    @Test
    void who_cancelled_is_not_reminded_even_if_the_reminder_was_already_waiting_to_be_sent() {
        var early = book("2026-03-26T15:00");
        var late = book("2026-03-26T15:00");
        appointments.cancel(world.business(), early, Wishes.STAFF, "");

        remind("2026-03-25T15:00");
        assertThat(reminded()).hasSize(1);

        appointments.cancel(world.business(), late, Wishes.STAFF, "");
        assertThat(reminded()).isEmpty();
    }

    @Test
    void who_moved_is_reminded_of_the_new_time_and_not_of_the_old() {
        var id = book("2026-03-26T15:00");

        remind("2026-03-25T15:00");
        appointments.move(world.business(), id, world.at("2026-03-27T15:00"), null, Wishes.STAFF);
        assertThat(reminded()).isEmpty();

        remind("2026-03-26T15:00");
        assertThat(reminded()).hasSize(1);
    }

    @Test
    void who_has_just_booked_or_moved_needs_no_reminder() {
        book("2026-03-23T15:00");
        var moved = book("2026-03-30T15:00");
        appointments.move(world.business(), moved, world.at("2026-03-23T16:00"), null, Wishes.STAFF);

        remind("2026-03-23T08:01");

        assertThat(reminded()).isEmpty();
    }

    @Test
    void a_request_that_is_not_confirmed_is_not_reminded_of() {
        worlds.change(
                world,
                "update scheduling.service set confirmation = 'REQUEST' where business_id = ?",
                world.business().value());
        book("2026-03-26T15:00");

        remind("2026-03-25T15:00");

        assertThat(reminded()).isEmpty();
    }

    @Test
    void after_hours_without_a_process_reminders_come_late_but_not_when_they_are_pointless() {
        book("2026-03-26T15:00");
        reminders.remind(world.business(), null, world.at("2026-03-26T14:00"));
        assertThat(reminded()).isEmpty();

        reminders.remind(world.business(), null, world.at("2026-03-26T02:00"));
        assertThat(reminded()).hasSize(1);
    }

    @Test
    void in_a_running_process_only_the_last_minutes_are_looked_at() {
        book("2026-03-26T15:00");

        reminders.remind(world.business(), world.at("2026-03-25T20:00"), world.at("2026-03-25T20:01"));
        assertThat(reminded()).isEmpty();

        reminders.remind(world.business(), world.at("2026-03-25T14:59"), world.at("2026-03-25T15:01"));
        assertThat(reminded()).hasSize(1);
    }

    private void remind(String localTime) {
        Instant now = world.at(localTime);
        reminders.remind(world.business(), null, now);
    }

    private List<String> reminded() {
        return ledger.letters(world).stream()
                .filter(letter -> letter.get("kind").equals("appointment-reminder"))
                .filter(letter -> letter.get("state").equals("QUEUED"))
                .map(letter -> letter.get("channel") + " " + letter.get("to_address"))
                .toList();
    }

    private AppointmentId book(String localTime) {
        var wish = Wishes.online(world, world.wheels(), world.at(localTime));
        return ((Booked) appointments.book(world.business(), wish)).appointment();
    }
}
