package stammkunde.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.keys.Keys;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** The addresses that hear of what happens in a business. */
@Service
public class Webhooks {

    /** So long letters carry two signatures after the secret was renewed. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /** What becomes of a wish for a webhook. */
    public sealed interface Adding {

        /** @param secret to check signatures with; can't be had again */
        record Added(WebhookId id, String secret) implements Adding {

            @Override
            public String toString() {
                return "Added[" + id + "]";
            }
        }

        /** Not an https address of the public internet. */
        record BadAddress() implements Adding {}

        record TooMany() implements Adding {}

        record NoSuchPartner() implements Adding {}
    }

    /** @param kinds at least one, none of them the test @param details with names and contacts */
    public record Wanted(String url, Set<EventKind> kinds, boolean details) {}

    private final BusinessTransaction transaction;
    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final WebhookAddress addresses;
    private final Listeners listeners;
    private final Keys keys;
    private final SecurityLog log;
    private final Live live;
    private final Clock clock;

    Webhooks(
            BusinessTransaction transaction,
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            WebhookAddress addresses,
            Listeners listeners,
            Keys keys,
            SecurityLog log,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.listeners = listeners;
        this.keys = keys;
        this.log = log;
        this.live = live;
        this.clock = clock;
    }

    /** All partners', oldest first. */
    public List<Webhook> all(BusinessId business) {
        return transaction.in(business, () -> webhooks.all(business));
    }

    public Optional<Webhook> find(BusinessId business, WebhookId webhook) {
        return transaction.in(business, () -> webhooks.find(business, webhook));
    }

    public Adding add(BusinessId business, PartnerId partner, Wanted wanted, StaffId by) {
        var url = addresses.parse(wanted.url());
        if (url.isEmpty()) return new Adding.BadAddress();
        var added = transaction.<Adding>in(business, () -> {
            var same = webhooks.all(business).stream()
                    .filter(one -> one.partner().equals(partner))
                    .count();
            if (same >= Webhook.MOST_OF_A_PARTNER) return new Adding.TooMany();
            var id = new WebhookId(Ids.next());
            var secret = Signature.newSecret();
            var now = clock.instant();
            var fresh = new Webhook(
                    id, partner, url.get().toString(), wanted.kinds(), wanted.details(), true, null, null, null, now);
            if (!webhooks.insert(business, fresh, seal(id, secret))) return new Adding.NoSuchPartner();
            log.add(business, by, Act.WEBHOOK_CHANGED, id.value().toString());
            return new Adding.Added(id, secret);
        });
        listeners.forget(business);
        return added;
    }

    /** @return false if there is no such webhook, or the address is not a possible one: see {@link #isPossible} */
    public boolean change(BusinessId business, WebhookId webhook, Wanted wanted, boolean active, StaffId by) {
        var url = addresses.parse(wanted.url());
        if (url.isEmpty()) return false;
        var changed = transaction.in(business, () -> {
            var before = webhooks.lock(business, webhook).orElse(null);
            if (before == null) return false;
            webhooks.update(
                    business,
                    new Webhook(
                            webhook,
                            before.partner(),
                            url.get().toString(),
                            wanted.kinds(),
                            wanted.details(),
                            active,
                            null,
                            null,
                            null,
                            before.createdAt()));
            log.add(business, by, Act.WEBHOOK_CHANGED, webhook.value().toString());
            return true;
        });
        listeners.forget(business);
        return changed;
    }

    public boolean isPossible(String url) {
        return addresses.parse(url).isPresent();
    }

    /** Letters carry both signatures for {@link #OVERLAP}. @return empty if there is no such webhook */
    public Optional<String> renewSecret(BusinessId business, WebhookId webhook, StaffId by) {
        return transaction.in(business, () -> {
            if (webhooks.lock(business, webhook).isEmpty()) return Optional.empty();
            var secret = Signature.newSecret();
            webhooks.renewSecret(
                    business, webhook, seal(webhook, secret), clock.instant().plus(OVERLAP));
            log.add(business, by, Act.WEBHOOK_CHANGED, webhook.value().toString());
            return Optional.of(secret);
        });
    }

    /** Its log goes with it. @return false if there was none */
    public boolean remove(BusinessId business, WebhookId webhook, StaffId by) {
        var removed = transaction.in(business, () -> {
            if (!webhooks.delete(business, webhook)) return false;
            log.add(business, by, Act.WEBHOOK_CHANGED, webhook.value().toString());
            return true;
        });
        listeners.forget(business);
        return removed;
    }

    /** Sends it something to try it. @return false if there is none that is switched on */
    public boolean test(BusinessId business, WebhookId webhook) {
        return transaction.in(business, () -> {
            if (webhooks.find(business, webhook).filter(Webhook::active).isEmpty()) return false;
            var now = clock.instant();
            deliveries.insert(business, List.of(webhook), EventKind.WEBHOOK_TEST, webhook.value(), now);
            live.announce(business, PartnerNews.TOPIC);
            return true;
        });
    }

    /** What its letters are signed with now: one secret, or the new one and the one before. */
    List<String> secrets(BusinessId business, WebhookId webhook) {
        return transaction.in(business, () -> {
            var sealed = webhooks.sealed(business, webhook, clock.instant()).orElse(null);
            if (sealed == null) return List.of();
            var now = open(webhook, sealed.secret());
            var previous = sealed.previous();
            return previous == null ? List.of(now) : List.of(now, open(webhook, previous));
        });
    }

    private byte[] seal(WebhookId webhook, String secret) {
        return keys.encrypt(secret.getBytes(UTF_8), context(webhook));
    }

    private String open(WebhookId webhook, byte[] sealed) {
        return new String(keys.decrypt(sealed, context(webhook)), UTF_8);
    }

    private static byte[] context(WebhookId webhook) {
        return ("webhook " + webhook.value()).getBytes(UTF_8);
    }
}
