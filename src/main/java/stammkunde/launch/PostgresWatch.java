package stammkunde.launch;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again should it die under us (R-REL-5); PostgreSQL itself then recovers what was committed. */
final class PostgresWatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(PostgresWatch.class);

    private final PostgresServer server;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this);

    private PostgresWatch(PostgresServer server) {
        this.server = server;
    }

    static PostgresWatch over(PostgresServer server) {
        var watch = new PostgresWatch(server);
        watch.thread.start();
        return watch;
    }

    /** Afterwards nothing is started any more. */
    void end() {
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            while (!ended.await(1, TimeUnit.SECONDS)) look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (server.isAlive() || ended.getCount() == 0) return;

            log.warn("PostgreSQL died and is started again");
            var started = server.start();
            if (!started.succeeded()) log.error("PostgreSQL did not start again: {}", started.lastLine());
        } catch (IOException e) {
            log.error("PostgreSQL can't be watched", e);
        }
    }
}
