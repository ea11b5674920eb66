package stammkunde.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import stammkunde.testing.DatabaseTest;

/** Who answers slowly, or never, waits for itself. */
@DatabaseTest
class WebhookFairnessTest {

    private final ApplicationContext app;

    WebhookFairnessTest(ApplicationContext app) {
        this.app = app;
    }

    @Test
    void a_receiver_that_does_not_answer_holds_up_nobody_else() throws Exception {
        var freed = new Semaphore(0);
        try (var hooked = new Hooked(app);
                var quick = new Receiver();
                var rounds = hooked.rounds(freed::release)) {
            hooked.alsoTell(quick);
            hooked.receiver.silence = new CountDownLatch(1);
            for (var hour = 9; hour < 15; hour++) hooked.book("2026-03-24T%02d:00".formatted(hour));

            rounds.give(hooked.business);
            assertThat(freed.tryAcquire(60, TimeUnit.SECONDS))
                    .as("the quick one is through")
                    .isTrue();
            assertThat(quick.got).hasSize(6);
            assertThat(hooked.receiver.got).as("still at the first message").hasSizeLessThanOrEqualTo(1);

            rounds.give(hooked.business);
            hooked.receiver.silence.countDown();
            assertThat(freed.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            assertThat(quick.got).as("nothing twice").hasSize(6);
        }
    }
}
