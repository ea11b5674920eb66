package stammkunde.partner;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address that hears of events, without its secret.
 *
 * @param details       with names and contacts, not ids alone
 * @param previousUntil so long letters are signed with the secret before, too; null: there is none
 * @param failingSince  null: the last delivery got through, or there was none
 * @param offSince      switched off by us, because it had failed for too long; null: it wasn't
 */
public record Webhook(
        WebhookId id,
        PartnerId partner,
        String url,
        Set<EventKind> kinds,
        boolean details,
        boolean active,
        @Nullable Instant previousUntil,
        @Nullable Instant failingSince,
        @Nullable Instant offSince,
        Instant createdAt) {

    public static final int MOST_OF_A_PARTNER = 20;

    public Webhook {
        kinds = Set.copyOf(kinds);
    }
}
