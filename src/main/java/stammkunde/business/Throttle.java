package stammkunde.business;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import stammkunde.keys.Keys;

/**
 * Counts tries in the database, so that limits hold across processes and for parallel tries. What is tried, and from
 * where, is kept as a keyed hash.
 */
@Component
public class Throttle {

    /** At most this many tries in a window, which begins with the first one; tries refused don't prolong it. */
    public record Limit(int tries, Duration window) {}

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Counts one try, before it is made. Must be called outside of a transaction: a try counts even if what follows
     * fails.
     *
     * @param purpose keeps counts of different kinds apart
     * @return false if it must not be made
     */
    public boolean tryAcquire(String purpose, String what, Limit limit) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("a try counted in a transaction would be forgotten with it");
        return jdbc.sql("select entrance.try_acquire(:key, :tries, :seconds, :now)")
                .param("key", key(purpose, what))
                .param("tries", limit.tries())
                .param("seconds", (int) limit.window().toSeconds())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Starts counting from zero, after the right answer. */
    public void forgive(String purpose, String what) {
        jdbc.sql("select entrance.forgive(:key)")
                .param("key", key(purpose, what))
                .query((row, index) -> true)
                .single();
    }

    /** Takes one try back that was counted before it came to nothing. */
    public void giveBack(String purpose, String what) {
        jdbc.sql("select entrance.give_back(:key)")
                .param("key", key(purpose, what))
                .query((row, index) -> true)
                .single();
    }

    /** Deletes counts whose window ended more than a day ago. */
    public void forgetOld() {
        jdbc.sql("select entrance.forget_old_tries(:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, index) -> true)
                .single();
    }

    /** Whom a network address stands for: one IPv4 address, or the first 64 bits of an IPv6 address. */
    public static String network(String address) {
        return Networks.of(address);
    }

    private byte[] key(String purpose, String what) {
        return keys.keyedHash(
                ("throttle:" + purpose).getBytes(StandardCharsets.UTF_8), what.getBytes(StandardCharsets.UTF_8));
    }
}
