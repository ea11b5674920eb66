package stammkunde.partner;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.live.Heard;

/**
 * Delivers when something is due: told at once by who noted it, found within seconds when a retry's time has come. Forgets
 * every few hours what nobody needs any more.
 */
@Component
class WebhookWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WebhookWorkers.class);
    /** Retries become due by themselves. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final boolean workers;
    private final DeliveryWorker worker;
    private final Businesses businesses;
    private final BusinessTransaction transaction;
    private final Replies replies;
    private final DeliveryRepository deliveries;
    private final Clock clock;
    private final Semaphore look = new Semaphore(0);
    private volatile @Nullable ScheduledExecutorService jobs;
    private @Nullable DeliveryRounds rounds;

    WebhookWorkers(
            @Value("${stammkunde.webhooks.workers:${stammkunde.outbox.workers:true}}") boolean workers,
            DeliveryWorker worker,
            Businesses businesses,
            BusinessTransaction transaction,
            Replies replies,
            DeliveryRepository deliveries,
            Clock clock) {
        this.workers = workers;
        this.worker = worker;
        this.businesses = businesses;
        this.transaction = transaction;
        this.replies = replies;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Something is due, says this process or another. */
    @EventListener
    void heard(Heard news) {
        if (isRunning() && news.topic().equals(PartnerNews.TOPIC)) look.release();
    }

    private void goRound(DeliveryRounds rounds) {
        while (isRunning()) {
            try {
                look.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                look.drainPermits();
                rounds.round();
            } catch (InterruptedException told) {
                return;
            } catch (RuntimeException databaseGone) {
                log.warn("webhooks put off: {}", databaseGone.getClass().getSimpleName());
            }
        }
    }

    private void forget() {
        try {
            var before = clock.instant().minus(DeliveryWorker.LOG_KEPT);
            businesses.each(business -> transaction.run(business, () -> {
                replies.forgetOld(business);
                deliveries.deleteEnded(business, before);
            }));
        } catch (RuntimeException databaseGone) {
            log.warn("forgetting put off: {}", databaseGone.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isAutoStartup() {
        return workers;
    }

    @Override
    public synchronized void start() {
        var forgetting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("webhooks-forget").factory());
        forgetting.scheduleWithFixedDelay(this::forget, 3, 240, TimeUnit.MINUTES);
        jobs = forgetting;
        var going = new DeliveryRounds(worker, deliveries, look::release, clock);
        rounds = going;
        look.release();
        Thread.ofVirtual().name("webhooks").start(() -> goRound(going));
    }

    /** What is under way is finished or sent again under the same id. */
    @Override
    public synchronized void stop() {
        if (jobs != null) jobs.shutdown();
        jobs = null;
        look.release();
        if (rounds != null) rounds.close();
    }

    @Override
    public boolean isRunning() {
        return jobs != null;
    }
}
