package stammkunde.messaging;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells this process's workers that a letter was added; other processes look by themselves. */
@Component
class OutboxBell {

    private final Map<Channel, Line> lines = new EnumMap<>(Channel.class);

    OutboxBell() {
        for (var channel : Channel.values()) lines.put(channel, new Line());
    }

    Line of(Channel channel) {
        return lines.get(channel);
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
