package stammkunde.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How old the data from the DMS are („Daten von heute 04:10“).
 *
 * @param last when the newest file was taken over
 */
public record Freshness(Instant last, Light light) {

    /** Files are expected daily; a weekend may pass. */
    private static final Duration FRESH = Duration.ofHours(26);

    private static final Duration OLD = Duration.ofHours(74);

    public enum Light {
        FRESH,
        AGEING,
        OLD
    }

    static Freshness of(List<Run> done, Instant now) {
        var last = done.stream()
                .map(run -> run.finishedAt() == null ? run.queuedAt() : run.finishedAt())
                .max(Instant::compareTo)
                .orElse(now);
        var age = Duration.between(last, now);
        return new Freshness(
                last, age.compareTo(FRESH) <= 0 ? Light.FRESH : age.compareTo(OLD) <= 0 ? Light.AGEING : Light.OLD);
    }
}
