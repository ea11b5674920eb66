package stammkunde.access;

import java.time.Duration;

/**
 * How long a device stays signed in.
 *
 * @param lasts at first
 * @param rolls begins anew whenever the device is seen
 * @param kept  outlives the browser's window
 */
public record Stay(Duration lasts, boolean rolls, boolean kept) {

    /** What a portal code opens. */
    public static final Stay USUAL = new Stay(Duration.ofDays(180), true, true);

    /** Until the browser is closed, or nobody has looked for half a day. */
    public static final Stay BRIEF = new Stay(Duration.ofHours(12), true, false);

    /** „Für immer“: 400 days, which is as long as browsers keep a cookie, from the last time it was seen (R-SEC-27). */
    public static final Duration FOR_EVER = Duration.ofDays(400);

    /** „Angemeldet bleiben“. @param period {@link #FOR_EVER} begins anew each time, all others end when they are over */
    public static Stay signedIn(Duration period) {
        return new Stay(period, period.compareTo(FOR_EVER) >= 0, true);
    }
}
