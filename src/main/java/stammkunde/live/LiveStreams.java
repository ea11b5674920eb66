package stammkunde.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import stammkunde.shared.BusinessId;

/**
 * The open pages of this process that listen for news of their business. Bounded: too many, or too many of one session,
 * and a page gets none; it is fresh on its next load all the same.
 */
@Service
public class LiveStreams implements SmartLifecycle {

    static final int MOST = 2_000;
    static final int MOST_OF_A_SESSION = 8;
    private static final int BEAT_SECONDS = 15;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Queue<LiveStream> streams = new ConcurrentLinkedQueue<>();
    private final Clock clock;
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable ScheduledExecutorService heart;

    LiveStreams(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param session a name for the listener's session, not its secret
     * @param allowed whether that session still lasts; asked at each heartbeat
     * @return empty if there are too many already
     */
    public Optional<SseEmitter> open(BusinessId business, String session, BooleanSupplier allowed) {
        return open(new LiveStream(business, session, clock.instant(), allowed, new SseEmitter(0L)));
    }

    Optional<SseEmitter> open(LiveStream stream) {
        if (heart == null || streams.size() >= MOST || ofSession(stream.session()) >= MOST_OF_A_SESSION)
            return Optional.empty();

        stream.emitter().onCompletion(() -> streams.remove(stream));
        stream.emitter().onTimeout(() -> streams.remove(stream));
        stream.emitter().onError(_ -> streams.remove(stream));
        streams.add(stream);
        stream.send(SseEmitter.event().comment("listening").reconnectTime(2_000));
        return Optional.of(stream.emitter());
    }

    long ofSession(String session) {
        return streams.stream()
                .filter(stream -> stream.session().equals(session))
                .count();
    }

    void pass(News news) {
        each(stream -> stream.business().equals(news.business()), stream -> tell(stream, news.topic()));
    }

    /** After news may have been missed: every page looks for itself. */
    void passToAll() {
        each(_ -> true, stream -> tell(stream, "all"));
    }

    /** Also finds out who has gone: a closed page is noticed only by writing to it. */
    void beat() {
        var tooOld = clock.instant().minus(LONGEST);
        each(_ -> true, stream -> {
            var lasts = stream.openedAt().isAfter(tooOld) && stream.allowed().getAsBoolean();
            return lasts && stream.send(SseEmitter.event().comment("beat"));
        });
    }

    private static boolean tell(LiveStream stream, String topic) {
        return stream.send(SseEmitter.event().name("changed").data(topic));
    }

    private void each(Predicate<LiveStream> whom, Predicate<LiveStream> deed) {
        for (var stream : streams)
            if (whom.test(stream))
                sending.execute(() -> {
                    if (!deed.test(stream)) end(stream);
                });
    }

    private void end(LiveStream stream) {
        streams.remove(stream);
        stream.emitter().complete();
    }

    @Override
    public void start() {
        var beating =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        beating.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        heart = beating;
    }

    /** Before the web server waits for requests to end: these never would. */
    @Override
    public void stop() {
        var beating = heart;
        heart = null;
        if (beating != null) beating.shutdownNow();
        streams.forEach(this::end);
    }

    @Override
    public boolean isRunning() {
        return heart != null;
    }
}
