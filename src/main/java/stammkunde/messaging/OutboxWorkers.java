package stammkunde.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.delivery.Delivery;

/** Starts this process's workers, one for each channel: a gateway that hangs never holds up the other's letters. */
@Component
class OutboxWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorkers.class);
    private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(45);

    private final MessagingSettings settings;
    private final List<OutboxWorker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    OutboxWorkers(
            MessagingSettings settings,
            BusinessTransaction transaction,
            QueueRepository queue,
            Preparation preparation,
            Delivery delivery,
            OutboxBell bell,
            Clock clock,
            MeterRegistry meters) {
        this.settings = settings;
        var sending = new LetterSending(transaction, queue, preparation, delivery, clock, LONGEST_DELIVERY);
        for (var channel : Channel.values())
            workers.add(new OutboxWorker(
                    channel, transaction, queue, sending, bell.of(channel), clock, meters, settings.lanes()));
    }

    @Override
    public boolean isAutoStartup() {
        return settings.workers();
    }

    @Override
    public synchronized void start() {
        workers.forEach(worker -> threads.add(Thread.ofVirtual().name("outbox").start(worker::run)));
    }

    /** Letters under way are finished; those not yet taken wait for the next process. */
    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        threads.clear();
        try {
            for (var worker : workers) worker.finish();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            log.warn("stopped while letters were under way; they are sent again");
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
