package stammkunde.partner;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stammkunde.shared.BusinessId;

/**
 * Goes round all webhooks with something due and gives each a {@link Lanes lane}. One look finds the work of all lanes;
 * the next round goes on where the lanes were full, so that nobody is always the last.
 */
final class DeliveryRounds implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRounds.class);
    private static final int BUSINESSES = 100;
    /** Then others are looked after first. */
    private static final int TURNS = 5;

    private final DeliveryWorker worker;
    private final DeliveryRepository deliveries;
    private final Runnable freed;
    private final Clock clock;
    private final Lanes lanes = new Lanes();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable BusinessId last;

    /** @param freed is told when a lane that has delivered is free again: there may be more to do */
    DeliveryRounds(DeliveryWorker worker, DeliveryRepository deliveries, Runnable freed, Clock clock) {
        this.worker = worker;
        this.deliveries = deliveries;
        this.freed = freed;
        this.clock = clock;
    }

    /** Of one thread alone. */
    void round() {
        var from = last;
        last = null;
        if (!round(from, null) || from == null) return;
        round(null, from);
    }

    /** @return false: the lanes are full */
    private boolean round(@Nullable BusinessId after, @Nullable BusinessId until) {
        var page = deliveries.due(clock.instant(), after, BUSINESSES);
        while (!page.isEmpty()) {
            for (var business : page) {
                give(business);
                if (lanes.areFull()) {
                    last = business;
                    return false;
                }
                if (business.equals(until)) return true;
            }
            page = deliveries.due(clock.instant(), page.getLast(), BUSINESSES);
        }
        return true;
    }

    /** A lane for each of the business's webhooks, as far as there are. */
    void give(BusinessId business) {
        if (threads.isShutdown()) return;
        for (var webhook : worker.waiting(business))
            if (lanes.enter(business, webhook)) threads.execute(() -> deliver(business, webhook));
    }

    private void deliver(BusinessId business, WebhookId webhook) {
        var some = false;
        try {
            for (var turn = 0; turn < TURNS; turn++) {
                if (!worker.turn(business, webhook, time -> lanes.took(webhook, time))) return;
                some = true;
            }
        } catch (RuntimeException databaseGone) {
            log.warn("webhooks put off: {}", databaseGone.getClass().getSimpleName());
        } finally {
            lanes.leave(business, webhook);
            // what another process holds, or can't be taken, is looked for again in time and not at once
            if (some) freed.run();
        }
    }

    /** What is under way is not waited for: it is sent again under the same id when nobody has noted that it arrived. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
