package stammkunde.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.partner.Delivery.Attempt;
import stammkunde.shared.BusinessId;

/**
 * Delivers what is due to one webhook. Any number of processes may do so at once. Who is killed between
 * sending and recording leaves a delivery that is sent again under the same id, once its lease has ended.
 */
@Component
class DeliveryWorker {

    static final Duration LEASE = Duration.ofMinutes(2);
    /** A webhook that has failed for so long is switched off. */
    static final Duration LONGEST_FAILURE = Duration.ofDays(3);

    static final Duration LOG_KEPT = Duration.ofDays(30);
    /** One after the other: a slow receiver must be through before the lease ends. */
    private static final int IN_A_TURN = 6;

    private final BusinessTransaction transaction;
    private final DeliveryRepository deliveries;
    private final WebhookRepository webhooks;
    private final Webhooks secrets;
    private final Payloads payloads;
    private final WebhookTransport transport;
    private final WebhookLetters letters;
    private final Clock clock;
    private final Retries retries = new Retries(RandomGenerator.getDefault());

    DeliveryWorker(
            BusinessTransaction transaction,
            DeliveryRepository deliveries,
            WebhookRepository webhooks,
            Webhooks secrets,
            Payloads payloads,
            WebhookTransport transport,
            WebhookLetters letters,
            Clock clock) {
        this.transaction = transaction;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.payloads = payloads;
        this.transport = transport;
        this.letters = letters;
        this.clock = clock;
    }

    /** Webhooks of the business for which something is due. */
    List<WebhookId> waiting(BusinessId business) {
        return transaction.in(business, () -> deliveries.waiting(business, clock.instant()));
    }

    /** A few deliveries to one webhook. @param took is told what each took @return whether there was anything to deliver */
    boolean turn(BusinessId business, WebhookId webhook, Consumer<Duration> took) {
        var now = clock.instant();
        var taken = transaction.in(business, () -> deliveries.take(business, webhook, now, now.plus(LEASE), IN_A_TURN));
        for (var delivery : taken) {
            var began = System.nanoTime();
            deliver(business, delivery);
            took.accept(Duration.ofNanos(System.nanoTime() - began));
        }
        return !taken.isEmpty();
    }

    void deliver(BusinessId business, Delivery delivery) {
        var webhook = transaction.in(business, () -> webhooks.find(business, delivery.webhook()));
        if (webhook.isEmpty() || !webhook.get().active()) {
            record(business, delivery, new Attempt(clock.instant(), null, 0, "SWITCHED_OFF"), false);
            return;
        }
        var sent = send(business, webhook.get(), delivery);
        record(business, delivery, sent, true);
    }

    private Attempt send(BusinessId business, Webhook webhook, Delivery delivery) {
        var body = payloads.body(business, webhook, delivery);
        var at = clock.instant();
        var began = System.nanoTime();
        var sent = transport.post(webhook.url(), headers(business, webhook, delivery, at, body), body);
        var took = (int) Duration.ofNanos(System.nanoTime() - began).toMillis();
        return new Attempt(at, sent.answered(), took, sent.problem());
    }

    private Map<String, String> headers(
            BusinessId business, Webhook webhook, Delivery delivery, Instant at, byte[] body) {
        var id = Payloads.id(delivery);
        var seconds = at.getEpochSecond();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put(
                "webhook-signature",
                secrets.secrets(business, webhook.id()).stream()
                        .map(secret -> Signature.of(secret, id, seconds, body))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private void record(BusinessId business, Delivery delivery, Attempt attempt, boolean again) {
        var now = clock.instant();
        var answered = attempt.answered();
        var arrived = answered != null && answered >= 200 && answered < 300;
        transaction.run(business, () -> {
            deliveries.note(business, delivery.id(), attempt);
            if (arrived) {
                deliveries.delivered(business, delivery, now);
                webhooks.worked(business, delivery.webhook());
                return;
            }
            var wait = again ? retries.after(delivery.attempts()) : Optional.<Duration>empty();
            deliveries.notDelivered(business, delivery, wait.map(now::plus).orElse(null), now);
            if (!again) return;
            webhooks.failed(business, delivery.webhook(), attempt.at());
            if (webhooks.switchOff(business, delivery.webhook(), now.minus(LONGEST_FAILURE), now))
                letters.switchedOff(business, delivery.webhook());
        });
    }
}
