package stammkunde.partner;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A partner's key, without its secret.
 *
 * @param hint      the secret's last four characters
 * @param expiresAt null: until it is revoked
 */
public record ApiKey(
        KeyId id,
        PartnerId partner,
        String hint,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /** Every key begins so; programs that look for leaked keys know it by that. */
    public static final String PREFIX = "stk_";

    /** As people tell it from others. */
    public String printed() {
        return PREFIX + "…" + hint;
    }

    public boolean isOpen(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }
}
