package stammkunde.partner;

import java.time.Duration;
import java.time.Instant;

/** How many requests a key may still make. @param left none: this one was too many already */
public record Quota(int left, Duration renewsIn) {

    /** Requests a key may make in a window, which begins with the first one. */
    public static final int MOST = 600;

    public static final Duration WINDOW = Duration.ofMinutes(1);

    static Quota of(int used, Instant windowEnds, Instant now) {
        return new Quota(Math.max(0, MOST - used), Duration.between(now, windowEnds));
    }
}
