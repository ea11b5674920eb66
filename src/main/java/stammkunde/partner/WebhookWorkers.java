package stammkunde.partner;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;

/** Delivers every two seconds, several at a time, and forgets every few hours what nobody needs any more. */
@Component
class WebhookWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WebhookWorkers.class);
    private static final int LANES = 4;

    private final boolean workers;
    private final DeliveryWorker worker;
    private final Businesses businesses;
    private final BusinessTransaction transaction;
    private final Replies replies;
    private final DeliveryRepository deliveries;
    private final Clock clock;
    private @Nullable ScheduledExecutorService jobs;

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

    private void deliver() {
        try {
            while (worker.deliverDue()) if (Thread.currentThread().isInterrupted()) return;
        } catch (RuntimeException databaseGone) {
            log.warn("webhooks put off: {}", databaseGone.getClass().getSimpleName());
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
        jobs = Executors.newScheduledThreadPool(
                LANES + 1, Thread.ofVirtual().name("webhooks").factory());
        for (int lane = 0; lane < LANES; lane++)
            jobs.scheduleWithFixedDelay(this::deliver, 1000 + 500L * lane, 2000, TimeUnit.MILLISECONDS);
        jobs.scheduleWithFixedDelay(this::forget, 3, 240, TimeUnit.MINUTES);
    }

    /** What is under way is finished or sent again under the same id. */
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
