package stammkunde.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import stammkunde.shared.BusinessId;

/**
 * Which webhooks listen in a business. That none does is remembered for a few seconds, so that businesses without
 * webhooks pay nothing for them; a new one hears of everything from {@link #REMEMBERED} after it was made, at the latest.
 */
@Component
class Listeners {

    static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final WebhookRepository webhooks;
    private final Clock clock;
    private final Map<BusinessId, Instant> nobodyUntil = new ConcurrentHashMap<>();

    Listeners(WebhookRepository webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** Within the business's transaction. */
    List<WebhookId> of(BusinessId business, EventKind kind) {
        var now = clock.instant();
        var until = nobodyUntil.get(business);
        if (until != null && until.isAfter(now)) return List.of();

        var active = webhooks.all(business).stream().filter(Webhook::active).toList();
        if (active.isEmpty()) remember(business, now);
        return active.stream()
                .filter(one -> one.kinds().contains(kind))
                .map(Webhook::id)
                .toList();
    }

    private void remember(BusinessId business, Instant now) {
        if (nobodyUntil.size() >= MOST) nobodyUntil.clear();
        nobodyUntil.put(business, now.plus(REMEMBERED));
    }

    /** Something about them has changed; also once that is committed, for others may have asked meanwhile. */
    void forget(BusinessId business) {
        nobodyUntil.remove(business);
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    nobodyUntil.remove(business);
                }
            });
    }
}
