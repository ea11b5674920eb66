package stammkunde.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import stammkunde.business.BusinessTransaction;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class LiveTest {

    private final ConfigurableApplicationContext context;
    private final Live live;
    private final LiveStreams streams;
    private final BusinessTransaction transaction;
    private final Worlds worlds;
    private final World world;

    LiveTest(
            ConfigurableApplicationContext context,
            Live live,
            LiveStreams streams,
            BusinessTransaction transaction,
            Worlds worlds) {
        this.context = context;
        this.live = live;
        this.streams = streams;
        this.transaction = transaction;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @Test
    void news_reaches_the_businesss_pages_when_it_is_committed_and_nobody_elses() throws InterruptedException {
        var ours = listen(world, "a");
        var theirs = listen(worlds.create(), "b");

        transaction.run(world.business(), () -> live.announce(world.business(), "appointments"));

        assertThat(ours.poll(5, TimeUnit.SECONDS)).contains("event:changed");
        assertThat(ours.poll(5, TimeUnit.SECONDS)).isEqualTo("appointments");
        assertThat(theirs.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void a_listener_that_fails_deafens_nobody() throws InterruptedException {
        ApplicationListener<PayloadApplicationEvent<?>> failing = event -> {
            if (event.getPayload() instanceof Heard) throw new IllegalStateException("I can't");
        };
        var pages = listen(world, "a");
        context.addApplicationListener(failing);
        try {
            for (int i = 0; i < 2; i++) {
                transaction.run(world.business(), () -> live.announce(world.business(), "appointments"));
                assertThat(pages.poll(5, TimeUnit.SECONDS)).contains("event:changed");
                assertThat(pages.poll(5, TimeUnit.SECONDS)).isEqualTo("appointments");
            }
        } finally {
            context.removeApplicationListener(failing);
        }
    }

    @Test
    void what_is_rolled_back_is_never_heard() throws InterruptedException {
        var heard = listen(world, "a");

        assertThatThrownBy(() -> transaction.run(world.business(), () -> {
                    live.announce(world.business(), "appointments");
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(heard.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void an_announcement_belongs_into_a_transaction() {
        assertThatThrownBy(() -> live.announce(world.business(), "appointments"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_session_holds_a_bounded_number_of_streams() {
        for (int i = 0; i < LiveStreams.MOST_OF_A_SESSION; i++)
            assertThat(streams.open(world.business(), "greedy" + world.slug(), () -> true))
                    .isPresent();

        assertThat(streams.open(world.business(), "greedy" + world.slug(), () -> true))
                .isEmpty();
    }

    @Test
    void a_stream_ends_with_its_session() {
        var lasts = new AtomicBoolean(true);
        var session = "ending" + world.slug();
        streams.open(world.business(), session, lasts::get);
        assertThat(streams.ofSession(session)).isOne();

        lasts.set(false);
        streams.beat();

        Awaitility.await().until(() -> streams.ofSession(session) == 0);
    }

    private BlockingQueue<String> listen(World world, String session) {
        var heard = new LinkedBlockingQueue<String>();
        var emitter = new SseEmitter() {
            @Override
            public void send(SseEventBuilder event) {
                event.build().forEach(part -> {
                    if (part.getData().toString().contains("event:"))
                        heard.add(part.getData().toString());
                    else if (part.getData().equals("appointments")) heard.add("appointments");
                });
            }
        };
        streams.open(new LiveStream(world.business(), session + world.slug(), Instant.now(), () -> true, emitter));
        return heard;
    }
}
