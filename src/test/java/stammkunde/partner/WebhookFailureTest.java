package stammkunde.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import stammkunde.partner.Delivery.State;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Worlds;

/** What becomes of a webhook that does not answer as it should, and of its secret. */
@DatabaseTest
class WebhookFailureTest {

    private final ApplicationContext app;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Worlds worlds;
    private Hooked hooked;

    WebhookFailureTest(ApplicationContext app, Webhooks webhooks, Deliveries deliveries, Worlds worlds) {
        this.app = app;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.worlds = worlds;
    }

    @BeforeEach
    void begin() {
        hooked = new Hooked(app);
    }

    @AfterEach
    void end() throws Exception {
        hooked.close();
    }

    @Test
    void a_failure_is_tried_again_later_and_a_switched_off_webhook_is_told_to_the_owner() {
        hooked.book("2026-03-24T09:00");
        hooked.receiver.answer = "HTTP/1.1 500 Oh\r\n\r\n";
        hooked.deliver();

        var failed = hooked.log().getFirst();
        assertThat(failed.state()).isEqualTo(State.QUEUED);
        assertThat(failed.dueAt()).isAfter(hooked.now().toInstant());
        assertThat(deliveries
                        .attempts(hooked.business, List.of(failed))
                        .get(failed.id())
                        .getFirst()
                        .answered())
                .isEqualTo(500);

        hooked.change("update partner.webhook set failing_since = failing_since - interval '4 days'");
        hooked.change("update partner.delivery set due_at = ?, attempts = 10", hooked.now());
        hooked.deliver();

        assertThat(hooked.log().getFirst().state()).isEqualTo(State.FAILED);
        assertThat(webhooks.find(hooked.business, hooked.webhook).orElseThrow().active())
                .isFalse();
        assertThat(hooked.count("select count(*) from messaging.letter where kind = 'webhook-switched-off'"))
                .isEqualTo(1);
        assertThat(deliveries.again(hooked.business, failed.id()))
                .as("it is off")
                .isEmpty();
    }

    @Test
    void sent_again_by_hand_it_has_the_same_id() {
        hooked.book("2026-03-24T09:00");
        hooked.deliver();
        assertThat(deliveries.again(hooked.business, hooked.log().getFirst().id()))
                .contains(hooked.webhook);
        hooked.deliver();

        assertThat(hooked.receiver.got).hasSize(2);
        assertThat(hooked.receiver.got.get(1).headers().get("webhook-id"))
                .isEqualTo(hooked.receiver.got.get(0).headers().get("webhook-id"));
        assertThat(deliveries
                        .attempts(hooked.business, hooked.log())
                        .get(hooked.log().getFirst().id()))
                .hasSize(2);
    }

    @Test
    void after_the_secret_was_renewed_both_are_good_for_a_day() throws Exception {
        var next = webhooks.renewSecret(hooked.business, hooked.webhook, hooked.owner)
                .orElseThrow();
        hooked.book("2026-03-24T09:00");
        hooked.deliver();
        var got = hooked.receiver.got.getFirst();
        var now = hooked.seconds();
        assertThat(new Verifier(hooked.secret).accepts(got.headers(), got.body(), now))
                .isTrue();
        assertThat(new Verifier(next).accepts(got.headers(), got.body(), now)).isTrue();

        hooked.change("update partner.webhook set previous_until = previous_until - interval '25 hours'");
        hooked.book("2026-03-24T12:00");
        hooked.deliver();
        var later = hooked.receiver.got.getLast();
        assertThat(new Verifier(hooked.secret).accepts(later.headers(), later.body(), now))
                .isFalse();
        assertThat(new Verifier(next).accepts(later.headers(), later.body(), now))
                .isTrue();
    }

    @Test
    void redirects_are_not_followed_and_nothing_is_sent_to_this_machine() throws Exception {
        try (var inside = new Receiver()) {
            hooked.receiver.answer = "HTTP/1.1 302 Found\r\nLocation: " + inside.url() + "\r\n\r\n";
            hooked.book("2026-03-24T09:00");
            hooked.deliver();
            assertThat(hooked.receiver.got).hasSize(1);
            assertThat(inside.got).isEmpty();

            hooked.change("update partner.delivery set due_at = ?", hooked.now());
            for (var url : List.of(inside.url(), inside.url().replace("127.0.0.1", "localhost"))) {
                hooked.pointTo(url);
                hooked.worker(false).turn(hooked.business, hooked.webhook, _ -> {});
            }
            assertThat(inside.got).isEmpty();
            assertThat(hooked.receiver.got).hasSize(1);
        }
    }

    @Test
    void the_secret_lies_sealed_in_the_database() {
        assertThat(hooked.count("select count(*) from partner.webhook t where t::text like '%"
                        + hooked.secret.substring("whsec_".length()) + "%'"))
                .isZero();
    }

    @Test
    void of_another_business_nothing_can_be_sent_again_or_changed() {
        hooked.book("2026-03-24T09:00");
        hooked.deliver();
        var other = worlds.create().business();
        assertThat(deliveries.again(other, hooked.log().getFirst().id())).isEmpty();
        assertThat(webhooks.renewSecret(other, hooked.webhook, hooked.owner)).isEmpty();
        assertThat(webhooks.remove(other, hooked.webhook, hooked.owner)).isFalse();
        assertThat(webhooks.test(other, hooked.webhook)).isFalse();
        var wanted = new Webhooks.Wanted("https://dms.example/", Set.of(EventKind.BOOKING_CREATED), true);
        assertThat(webhooks.change(other, hooked.webhook, wanted, true, hooked.owner))
                .isFalse();
    }
}
