package stammkunde.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.BusinessId;

/**
 * Sends the due letters of one channel, from business to business in turn, so many at a time. Any number of processes
 * may do so at once: a letter taken by one is not seen by the others.
 */
class OutboxWorker {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final int BUSINESSES = 100;
    /** Of one business in its turn, so that the others need not wait long for theirs. */
    private static final int IN_A_TURN = 4;

    private final Channel channel;
    private final BusinessTransaction transaction;
    private final QueueRepository queue;
    private final LetterSending sending;
    private final OutboxBell.Line bell;
    private final Clock clock;
    private final MeterRegistry meters;
    private final int lanes;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param lanes how many letters are under way at a time */
    OutboxWorker(
            Channel channel,
            BusinessTransaction transaction,
            QueueRepository queue,
            LetterSending sending,
            OutboxBell.Line bell,
            Clock clock,
            MeterRegistry meters,
            int lanes) {
        this.channel = channel;
        this.transaction = transaction;
        this.queue = queue;
        this.sending = sending;
        this.bell = bell;
        this.clock = clock;
        this.meters = meters;
        this.lanes = lanes;
        this.free = new Semaphore(lanes);
    }

    /** Until interrupted. */
    void run() {
        try {
            while (true) {
                var more = sendDue();
                if (sending.isPossible(channel)) bell.await(more ? Duration.ZERO : POLL);
                else Thread.sleep(POLL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One turn for each business with letters due. @return whether there may be more */
    boolean sendDue() throws InterruptedException {
        try {
            var some = false;
            var page = queue.due(channel, clock.instant(), null, BUSINESSES);
            while (!page.isEmpty()) {
                for (var business : page) some |= turn(business);
                page = queue.due(channel, clock.instant(), page.getLast(), BUSINESSES);
            }
            return some;
        } catch (RuntimeException databaseGone) {
            log.warn("outbox can't be read: {}", databaseGone.getClass().getSimpleName());
            bell.await(AFTER_TROUBLE);
            return false;
        }
    }

    /** Waits until all letters under way are done with. */
    void finish() throws InterruptedException {
        free.acquire(lanes);
        free.release(lanes);
    }

    /** @return whether any letter was taken */
    boolean turn(BusinessId business) throws InterruptedException {
        if (!sending.isPossible(channel)) return postpone(business);
        free.acquire();
        var lanesHeld = 1;
        while (lanesHeld < IN_A_TURN && free.tryAcquire()) lanesHeld++;
        var taken = 0;
        try {
            var most = lanesHeld;
            var letters = transaction.in(
                    business, () -> queue.take(business, channel, clock.instant(), LetterSending.LEASE, most));
            for (var letter : letters) {
                threads.execute(() -> send(business, letter));
                taken++;
            }
            return taken > 0;
        } finally {
            free.release(lanesHeld - taken);
        }
    }

    /** Without writing them: there may be thousands before a gateway is set up. */
    private boolean postpone(BusinessId business) {
        var now = clock.instant();
        var problem = new LetterProblem(LetterProblem.Cause.NOT_CONFIGURED, "");
        transaction.run(
                business, () -> queue.postpone(business, channel, now, now.plus(Backoff.UNTIL_CONFIGURED), problem));
        return false;
    }

    private void send(BusinessId business, QueuedLetter letter) {
        try {
            count(sending.send(business, letter));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            // its lease ends by itself, then it is tried again
            log.error("letter {} could not be sent", letter.letter().id().value(), failed);
            count("failed");
        } finally {
            free.release();
        }
    }

    private void count(String end) {
        meters.counter("stammkunde.letters", "channel", channel.name(), "end", end)
                .increment();
    }
}
