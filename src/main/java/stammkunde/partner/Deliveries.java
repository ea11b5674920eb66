package stammkunde.partner;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.live.Live;
import stammkunde.partner.Delivery.Attempt;
import stammkunde.shared.BusinessId;

/** What webhooks were told, and how it went: the log of the desk. */
@Service
public class Deliveries {

    private final BusinessTransaction transaction;
    private final DeliveryRepository deliveries;
    private final WebhookRepository webhooks;
    private final Live live;
    private final Clock clock;

    Deliveries(
            BusinessTransaction transaction,
            DeliveryRepository deliveries,
            WebhookRepository webhooks,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.live = live;
        this.clock = clock;
    }

    /** Newest first. @param before the last one of the page before; null: from the newest */
    public List<Delivery> of(BusinessId business, WebhookId webhook, @Nullable DeliveryId before, int most) {
        return transaction.in(business, () -> deliveries.of(business, webhook, before, most));
    }

    /** Of each, oldest first; of who has none, nothing. */
    public Map<DeliveryId, List<Attempt>> attempts(BusinessId business, List<Delivery> wanted) {
        return wanted.isEmpty() ? Map.of() : transaction.in(business, () -> deliveries.attempts(business, wanted));
    }

    /**
     * Sends it once more, under the same id.
     *
     * @return its webhook; empty if there is no such delivery, it waits already, or the webhook is switched off
     */
    public Optional<WebhookId> again(BusinessId business, DeliveryId delivery) {
        return transaction.in(
                business,
                () -> deliveries
                        .find(business, delivery)
                        .map(Delivery::webhook)
                        .filter(webhook -> webhooks.find(business, webhook)
                                .filter(Webhook::active)
                                .isPresent())
                        .filter(_ -> deliveries.again(business, delivery, clock.instant()))
                        .map(webhook -> {
                            live.announce(business, PartnerNews.TOPIC);
                            return webhook;
                        }));
    }
}
