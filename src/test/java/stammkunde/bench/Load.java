package stammkunde.bench;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Several clients that do the same thing over and over, each as fast as it is answered. */
final class Load {

    static final int CLIENTS = 8;

    /** One client; it keeps its connection. */
    interface Client extends AutoCloseable {

        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    interface Clients {

        Client connect(int number) throws Exception;
    }

    private Load() {}

    /** @return how often something was done in a second */
    static double rate(Clients clients, Duration time) throws Exception {
        var done = new LongAdder();
        var begin = System.nanoTime();
        try (var crowd = Executors.newFixedThreadPool(CLIENTS)) {
            var running = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> crowd.submit(() -> repeat(clients, number, begin + time.toNanos(), done)))
                    .toList();
            for (Future<?> each : running) each.get();
        }
        return done.sum() * 1e9 / (System.nanoTime() - begin);
    }

    private static Void repeat(Clients clients, int number, long end, LongAdder done) throws Exception {
        try (var client = clients.connect(number)) {
            while (System.nanoTime() < end) {
                client.once();
                done.increment();
            }
        }
        return null;
    }
}
