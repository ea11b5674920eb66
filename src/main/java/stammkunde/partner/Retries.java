package stammkunde.partner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again: soon at first, in ever longer waits, for three days in all. */
record Retries(RandomGenerator random) {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(20));

    /**
     * Up to a tenth shorter or longer, so that not all come back at the same moment.
     *
     * @param attempts tries so far, at least one
     * @return empty: it is given up
     */
    Optional<Duration> after(int attempts) {
        if (attempts > WAITS.size()) return Optional.empty();
        var plain = WAITS.get(attempts - 1).toMillis();
        return Optional.of(Duration.ofMillis((long) (plain * random.nextDouble(0.9, 1.1))));
    }
}
