package stammkunde.scheduling;

import java.time.Duration;
import java.time.Instant;
import stammkunde.messaging.Channel;

/**
 * When a business reminds its customers of appointments.
 *
 * @param before the start, as time that passes: over a change of the clocks, 24 hours are 24 hours
 */
public record ReminderRule(Channel channel, Duration before) {

    /** A reminder that is later than this, because nothing was running, is not sent any more. */
    Duration patience() {
        return before.dividedBy(2);
    }

    /** Changes with the start: who moves an appointment is reminded of its new time too. */
    String onceKey(AppointmentId appointment, Instant start) {
        return "reminder %s %s %d %s".formatted(appointment.value(), channel, before.toMinutes(), start);
    }
}
