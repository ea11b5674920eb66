package stammkunde.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;

/** Deletes what letters said once {@link #KEPT} has passed; that, when and where to they were sent stays known. */
@Component
class Forgetting implements SmartLifecycle {

    static final Duration KEPT = Duration.ofDays(90);

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration PAUSE = Duration.ofHours(6);

    private final MessagingSettings settings;
    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final LetterRepository letters;
    private final Clock clock;
    private @Nullable ScheduledExecutorService jobs;

    Forgetting(
            MessagingSettings settings,
            BusinessTransaction transaction,
            Businesses businesses,
            LetterRepository letters,
            Clock clock) {
        this.settings = settings;
        this.transaction = transaction;
        this.businesses = businesses;
        this.letters = letters;
        this.clock = clock;
    }

    /** Safe to do in several processes at once. */
    void forget() {
        var before = clock.instant().minus(KEPT);
        businesses.each(business -> transaction.run(business, () -> letters.forget(business, before)));
    }

    private void forgetOrTryLater() {
        try {
            forget();
        } catch (RuntimeException databaseGone) {
            log.warn(
                    "old letters could not be forgotten: {}",
                    databaseGone.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.workers();
    }

    @Override
    public synchronized void start() {
        jobs = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        jobs.scheduleWithFixedDelay(this::forgetOrTryLater, 1, PAUSE.toMinutes(), TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        if (jobs != null) jobs.shutdown();
        jobs = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return jobs != null;
    }
}
