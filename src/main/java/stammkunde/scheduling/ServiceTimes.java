package stammkunde.scheduling;

import java.time.Duration;

/**
 * What slot search must know of a service. All durations are whole multiples of five minutes, except the lead.
 *
 * @param bufferBefore kept free before the appointment on every resource it uses; part of nobody's appointment
 * @param bufferAfter the same after it
 * @param step from one offered start to the next, counted from when the branch opens
 * @param lead between now and the earliest start
 * @param horizonDays the last bookable date is so many days after today
 */
public record ServiceTimes(
        Duration duration, Duration bufferBefore, Duration bufferAfter, Duration step, Duration lead, int horizonDays) {

    public ServiceTimes {
        if (ticks(duration) < 1 || ticks(step) < 1)
            throw new IllegalArgumentException("duration %s and step %s must be positive".formatted(duration, step));
        if (ticks(bufferBefore) < 0 || ticks(bufferAfter) < 0 || lead.isNegative() || horizonDays < 0)
            throw new IllegalArgumentException("buffers, lead and horizon must not be negative");
    }

    private static int ticks(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds % TickSet.SECONDS != 0 || duration.getNano() != 0)
            throw new IllegalArgumentException("not a multiple of five minutes: " + duration);
        return Math.toIntExact(seconds / TickSet.SECONDS);
    }

    int durationTicks() {
        return ticks(duration);
    }

    int stepTicks() {
        return ticks(step);
    }

    int beforeTicks() {
        return ticks(bufferBefore);
    }

    /** Appointment and buffers together. */
    int claimTicks() {
        return ticks(bufferBefore) + ticks(duration) + ticks(bufferAfter);
    }
}
