package stammkunde.business;

import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with OWASP's parameters: 19 MiB, two passes, one lane.
 *
 * <p>A hash keeps a core busy for some fifty milliseconds. Half of the cores compute customers', on threads of their own that rest
 * half of the time, and few may wait: so a storm of sign-ins is slowed down or turned away, and bookings stay quick. Staff stand
 * in a line of their own, with one thread more: however many customers wait, the desk gets in.
 */
@Component
public class PasswordHashes {

    /** Whose turn it is. */
    public enum Line {
        CUSTOMERS,
        STAFF
    }

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int WAITING = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /**
     * Nobody's: checked when there is no account, so that the answer takes as long. Written down because computing it
     * took a second of each start, most of it for reading the signatures of the library that does it.
     */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$6vSx7K+N+Van2zXHdmYolw" + "$+8sizV1BPsRnVQlQPLw360nUlAlDwBgdsg8wAWW3DdU";

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final ThreadPoolExecutor customers = new Workers("password-customers-", AT_ONCE);
    private final ThreadPoolExecutor staff = new Workers("password-staff-", 1);
    private final AtomicLong computed = new AtomicLong();

    PasswordHashes() {}

    public String hash(Line line, String password) {
        var whole = normal(password);
        return inTurn(line, () -> argon2.encode(whole));
    }

    /** @param hash null: false, after the same time */
    public boolean fits(Line line, String password, @Nullable String hash) {
        var whole = normal(password);
        var fits = inTurn(line, () -> argon2.matches(whole, hash == null ? NOBODYS : hash));
        return fits && hash != null;
    }

    /** True for a hash made with other parameters than today's. */
    public boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    /** The same text typed on another keyboard may have other code points; NFKC gives both one form (R-SEC-19). */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** How many this process has computed: what a try costs must not depend on who is known. */
    public long computed() {
        return computed.get();
    }

    private <T> T inTurn(Line line, Callable<T> work) {
        var workers =
                switch (line) {
                    case CUSTOMERS -> customers;
                    case STAFF -> staff;
                };
        try {
            return workers.submit(() -> {
                        computed.incrementAndGet();
                        return work.call();
                    })
                    .get();
        } catch (RejectedExecutionException full) {
            throw new PasswordsBusy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PasswordsBusy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }

    private static final class Workers extends ThreadPoolExecutor {

        Workers(String name, int atOnce) {
            super(
                    atOnce,
                    atOnce,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().daemon().name(name, 0).factory(),
                    Workers::waitForPlace);
            allowCoreThreadTimeOut(true);
        }

        /** Rests after each as long as it took, once its answer is on its way: so half of a core stays for others. */
        @Override
        public void execute(Runnable work) {
            super.execute(() -> {
                var began = System.nanoTime();
                work.run();
                rest(System.nanoTime() - began);
            });
        }

        private static void rest(long nanoseconds) {
            try {
                TimeUnit.NANOSECONDS.sleep(nanoseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /**
         * Whoever is turned away at once is back at once: refusing a storm would cost more than computing. So the
         * refusal takes its time; a request that waits costs next to nothing.
         */
        private static void waitForPlace(Runnable work, ThreadPoolExecutor workers) {
            try {
                if (workers.getQueue().offer(work, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new RejectedExecutionException("passwords wait");
        }
    }
}
