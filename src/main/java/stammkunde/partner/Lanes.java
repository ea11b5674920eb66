package stammkunde.partner;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import stammkunde.shared.BusinessId;

/**
 * How many webhooks are delivered to at the same time: bounded in all and for each business, one lane for each webhook, and
 * half of the lanes at most for receivers that were slow the last time. So whoever is slow waits for itself, not others for it.
 */
final class Lanes {

    static final int MOST = 32;
    static final int OF_A_BUSINESS = 8;
    static final int SLOW = MOST / 2;
    static final Duration SLOW_FROM = Duration.ofSeconds(2);

    private final Set<WebhookId> taken = new HashSet<>();
    private final Set<WebhookId> slow = new HashSet<>();
    private final Map<BusinessId, Integer> ofBusiness = new HashMap<>();

    /** @return false: not now */
    synchronized boolean enter(BusinessId business, WebhookId webhook) {
        if (taken.contains(webhook)
                || taken.size() >= MOST
                || ofBusiness.getOrDefault(business, 0) >= OF_A_BUSINESS
                || slow.contains(webhook)
                        && taken.stream().filter(slow::contains).count() >= SLOW) return false;
        taken.add(webhook);
        ofBusiness.merge(business, 1, Integer::sum);
        return true;
    }

    synchronized void leave(BusinessId business, WebhookId webhook) {
        taken.remove(webhook);
        ofBusiness.computeIfPresent(business, (_, some) -> some == 1 ? null : some - 1);
    }

    /** What one delivery took. */
    synchronized void took(WebhookId webhook, Duration time) {
        if (time.compareTo(SLOW_FROM) < 0) slow.remove(webhook);
        else if (slow.size() < 10_000) slow.add(webhook);
    }

    synchronized boolean areFull() {
        return taken.size() >= MOST;
    }
}
