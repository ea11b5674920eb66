package stammkunde.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells this process's workers that a letter was added; other processes look by themselves. */
@Component
class OutboxBell {

    private final Line mail = new Line();
    private final Line sms = new Line();

    Line of(Channel channel) {
        return channel == Channel.SMS ? sms : mail;
    }

    static class Line {

        private final Semaphore rung = new Semaphore(0);

        void ring() {
            if (rung.availablePermits() == 0) rung.release();
        }

        /** Waits until the bell rings, at most this long. */
        void await(Duration most) throws InterruptedException {
            if (rung.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) rung.drainPermits();
        }
    }
}
