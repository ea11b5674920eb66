package stammkunde.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.delivery.Delivery;
import stammkunde.shared.BusinessId;

/** Sends a business's letters when a test says so; the workers of the app rest while tests run. */
@TestComponent
public class Post {

    private final BusinessTransaction transaction;
    private final QueueRepository queue;
    private final Preparation preparation;
    private final OutboxBell bell;
    private final Clock clock;

    Post(
            BusinessTransaction transaction,
            QueueRepository queue,
            Preparation preparation,
            OutboxBell bell,
            Clock clock) {
        this.transaction = transaction;
        this.queue = queue;
        this.preparation = preparation;
        this.bell = bell;
        this.clock = clock;
    }

    /** All that is due, as the receivers got it; newest first. */
    public List<DemoLetter> deliver(BusinessId business) {
        var mailbox = new Mailbox("termine@example.com");
        deliver(business, mailbox, clock);
        return mailbox.all();
    }

    /** All that is due, through this. */
    public void deliver(BusinessId business, Delivery delivery) {
        deliver(business, delivery, clock);
    }

    public void deliver(BusinessId business, Delivery delivery, Clock at) {
        for (var channel : Channel.values()) {
            var worker = worker(channel, delivery, at, Duration.ofSeconds(45));
            try {
                while (worker.turn(business)) worker.finish();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    OutboxWorker worker(Channel channel, Delivery delivery, Clock at, Duration longest) {
        var sending = new LetterSending(transaction, queue, preparation, delivery, at, longest);
        return new OutboxWorker(
                channel, transaction, queue, sending, bell.of(channel), at, new SimpleMeterRegistry(), 4);
    }
}
