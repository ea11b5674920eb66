package stammkunde.messaging;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When to try again: 15 seconds after the first failure, then twice as long each time, up to four hours. */
record Backoff(RandomGenerator random) {

    /** About two days. */
    static final int MOST_TRIES = 20;

    static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(2);

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(4);

    /**
     * Up to a fifth shorter or longer, so that not all come back at the same moment.
     *
     * @param attempts tries so far, at least one
     */
    Duration after(int attempts) {
        var plain = Math.min(FIRST.toMillis() << Math.min(attempts - 1, 20), LONGEST.toMillis());
        return Duration.ofMillis((long) (plain * random.nextDouble(0.8, 1.2)));
    }
}
