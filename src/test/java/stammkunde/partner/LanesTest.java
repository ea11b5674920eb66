package stammkunde.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stammkunde.shared.BusinessId;

class LanesTest {

    private final Lanes lanes = new Lanes();

    @Test
    void a_webhook_has_one_lane_until_it_leaves() {
        var business = business();
        var webhook = webhook();
        assertThat(lanes.enter(business, webhook)).isTrue();
        assertThat(lanes.enter(business, webhook)).isFalse();
        lanes.leave(business, webhook);
        assertThat(lanes.enter(business, webhook)).isTrue();
    }

    @Test
    void one_business_never_has_all_lanes() {
        var greedy = business();
        for (var i = 0; i < Lanes.OF_A_BUSINESS; i++)
            assertThat(lanes.enter(greedy, webhook())).isTrue();
        assertThat(lanes.enter(greedy, webhook())).isFalse();
        assertThat(lanes.enter(business(), webhook())).isTrue();
    }

    @Test
    void slow_receivers_leave_half_of_the_lanes_to_others() {
        for (var i = 0; i < Lanes.SLOW; i++) assertThat(enterSlow()).isTrue();
        assertThat(enterSlow()).isFalse();
        assertThat(lanes.enter(business(), webhook())).isTrue();
        assertThat(lanes.areFull()).isFalse();
    }

    @Test
    void who_is_quick_again_is_slow_no_more() {
        for (var i = 0; i < Lanes.SLOW; i++) enterSlow();
        var better = webhook();
        lanes.took(better, Lanes.SLOW_FROM);
        lanes.took(better, Duration.ofMillis(80));
        assertThat(lanes.enter(business(), better)).isTrue();
    }

    @Test
    void there_are_only_so_many() {
        for (var i = 0; i < Lanes.MOST; i++)
            assertThat(lanes.enter(business(), webhook())).isTrue();
        assertThat(lanes.areFull()).isTrue();
        assertThat(lanes.enter(business(), webhook())).isFalse();
    }

    private boolean enterSlow() {
        var webhook = webhook();
        lanes.took(webhook, Lanes.SLOW_FROM);
        return lanes.enter(business(), webhook);
    }

    private static BusinessId business() {
        return new BusinessId(UUID.randomUUID());
    }

    private static WebhookId webhook() {
        return new WebhookId(UUID.randomUUID());
    }
}
