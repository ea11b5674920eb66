package stammkunde.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Holds the one connection on which this process hears what all processes announce; makes a new one when it breaks. */
@Component
class LiveListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveListener.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 1_000;

    private final DataSource database;
    private final LiveStreams streams;
    private final ApplicationEventPublisher events;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    LiveListener(DataSource database, LiveStreams streams, ApplicationEventPublisher events) {
        this.database = database;
        this.streams = streams;
        this.events = events;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("live").start(this::listenUntilStopped);
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void listenUntilStopped() {
        var wait = SHORTEST_WAIT;
        do {
            try (var connection = database.getConnection()) {
                listen(connection);
                wait = SHORTEST_WAIT;
                streams.passToAll();
                while (isRunning()) hear(connection);
                forget(connection);
            } catch (SQLException broken) {
                if (isRunning()) log.warn("live updates interrupted ({}), listening again soon", broken.getSQLState());
                wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            }
        } while (!stoppedWithin(wait));
    }

    private void hear(Connection connection) throws SQLException {
        var notifications = connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
        if (notifications == null) return;
        for (var notification : notifications)
            News.read(notification.getParameter()).ifPresent(this::tell);
    }

    /** Whatever goes wrong in who is told stays there: all pages hear through this one thread. */
    private void tell(News news) {
        try {
            streams.pass(news);
            events.publishEvent(new Heard(news.business(), news.topic()));
        } catch (RuntimeException theirs) {
            log.error("news of {} was not heard by all", news.topic(), theirs);
        }
    }

    private static void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Live.CHANNEL);
        }
    }

    /** The connection goes back to the pool. */
    private static void forget(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private boolean stoppedWithin(Duration wait) {
        try {
            return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
