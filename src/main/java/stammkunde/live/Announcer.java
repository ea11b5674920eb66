package stammkunde.live;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells the other processes what was committed, a moment later and everything at once. Not in the transactions
 * themselves: PostgreSQL commits those that notify one after the other, each waiting for the disk.
 */
@Component
class Announcer {

    private static final Logger log = LoggerFactory.getLogger(Announcer.class);
    private static final int PAUSE_MILLIS = 50;

    private final JdbcClient jdbc;
    private final Set<News> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final Executor soon =
            CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

    Announcer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void announce(News news) {
        waiting.add(news);
        if (planned.compareAndSet(false, true)) soon.execute(this::announceAll);
    }

    private void announceAll() {
        planned.set(false);
        var all = new HashSet<>(waiting);
        waiting.removeAll(all);
        try {
            jdbc.sql("select pg_notify(:channel, news) from unnest(string_to_array(:all, ',')) as news")
                    .param("channel", Live.CHANNEL)
                    .param("all", all.stream().map(News::written).collect(joining(",")))
                    .query((_, _) -> "")
                    .list();
        } catch (DataAccessException | TransactionException databaseGone) {
            log.warn("news were not announced: {}", databaseGone.getClass().getSimpleName());
        }
    }
}
