package stammkunde.partner;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import stammkunde.business.Quiet;
import stammkunde.shared.BusinessId;

/**
 * Which webhooks listen in a business. A new one hears of everything from {@link Quiet#REMEMBERED} after it was made, at
 * the latest.
 */
@Component
class Listeners {

    private final WebhookRepository webhooks;
    private final Quiet quiet;

    Listeners(WebhookRepository webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.quiet = new Quiet(clock);
    }

    /** Within the business's transaction. */
    List<WebhookId> of(BusinessId business, EventKind kind) {
        if (quiet.is(business)) return List.of();

        var active = webhooks.all(business).stream().filter(Webhook::active).toList();
        if (active.isEmpty()) quiet.remember(business);
        return active.stream()
                .filter(one -> one.kinds().contains(kind))
                .map(Webhook::id)
                .toList();
    }

    /** Something about them has changed. */
    void forget(BusinessId business) {
        quiet.forget(business);
    }
}
