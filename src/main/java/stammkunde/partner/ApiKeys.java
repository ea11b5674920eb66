package stammkunde.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessToken;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.keys.Secrets;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** Keys by which partners' programs sign in. The secret is shown once; only its hash is kept. */
@Service
public class ApiKeys {

    public static final int MOST_OPEN = 20;

    private static final Limit WRONG_KEYS = new Limit(30, Duration.ofMinutes(10));
    private static final String TRIES = "api key";

    /** A new key. @param secret can't be had again */
    public record Issued(KeyId id, String secret) {

        /** Secrets stay out of logs (R-SEC-9). */
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    private final BusinessTransaction transaction;
    private final ApiKeyRepository keys;
    private final Throttle throttle;
    private final SecurityLog log;
    private final Clock clock;

    ApiKeys(BusinessTransaction transaction, ApiKeyRepository keys, Throttle throttle, SecurityLog log, Clock clock) {
        this.transaction = transaction;
        this.keys = keys;
        this.throttle = throttle;
        this.log = log;
        this.clock = clock;
    }

    /** All of the business's partners' keys, newest first; those over for more than 30 days are left out. */
    public List<ApiKey> all(BusinessId business) {
        return transaction.in(business, () -> keys.all(business, clock.instant().minus(Duration.ofDays(30))));
    }

    public Optional<ApiKey> find(BusinessId business, KeyId key) {
        return transaction.in(business, () -> keys.find(business, key));
    }

    /** @return empty if there is no such partner, or it has {@value #MOST_OPEN} open keys */
    public Optional<Issued> issue(BusinessId business, PartnerId partner, Set<Scope> scopes, StaffId by) {
        return transaction.in(business, () -> insert(business, partner, scopes, Act.API_KEY_MADE, by));
    }

    /**
     * Another key for the same; the old one stays good for a while, so that nothing stands still meanwhile.
     *
     * @return empty if there is no such open key
     */
    public Optional<Issued> rotate(BusinessId business, KeyId old, Duration overlap, StaffId by) {
        return transaction.in(business, () -> {
            var now = clock.instant();
            var found = keys.lock(business, old).filter(key -> key.isOpen(now)).orElse(null);
            if (found == null) return Optional.empty();
            keys.setExpiry(business, old, earlier(found.expiresAt(), now.plus(overlap)));
            return insert(business, found.partner(), found.scopes(), Act.API_KEY_ROTATED, by);
        });
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    /** It opens nothing from the next request on. @return false if there is no such open key */
    public boolean revoke(BusinessId business, KeyId key, StaffId by) {
        return transaction.in(business, () -> {
            if (!keys.revoke(business, key, clock.instant())) return false;
            log.add(business, by, Act.API_KEY_REVOKED, key.value().toString());
            return true;
        });
    }

    private Optional<Issued> insert(BusinessId business, PartnerId partner, Set<Scope> scopes, Act act, StaffId by) {
        var now = clock.instant();
        if (scopes.isEmpty()) throw new IllegalArgumentException("a key without a scope opens nothing");
        if (!keys.lockPartner(business, partner) || keys.countOpen(business, partner, now) >= MOST_OPEN)
            return Optional.empty();
        var id = new KeyId(Ids.next());
        var secret = ApiKey.PREFIX + BusinessToken.make(business);
        var hint = secret.substring(secret.length() - 4);
        keys.insert(business, new ApiKey(id, partner, hint, scopes, now, null, null, null), Secrets.hash(secret), now);
        log.add(business, by, act, id.value().toString());
        return Optional.of(new Issued(id, secret));
    }

    /**
     * Who calls. Counts the request, also across processes.
     *
     * @param secret  anything at all; empty: none, which is no guess
     * @param network where it comes from
     */
    public Authentication authenticate(String secret, String network) {
        if (secret.isEmpty()) return new Authentication.Unknown();
        var from = Throttle.network(network);
        var business = secret.startsWith(ApiKey.PREFIX)
                ? BusinessToken.businessOf(secret.substring(ApiKey.PREFIX.length()))
                : Optional.<BusinessId>empty();
        var now = clock.instant();
        var used = business.flatMap(one ->
                transaction.in(one, () -> keys.use(one, Secrets.hash(secret), now, now.plus(Quota.WINDOW))));
        if (used.isEmpty())
            return throttle.tryAcquire(TRIES, from, WRONG_KEYS)
                    ? new Authentication.Unknown()
                    : new Authentication.Throttled();

        var quota = Quota.of(used.get().used(), used.get().windowEnds(), now);
        return used.get().used() > Quota.MOST
                ? new Authentication.OutOfQuota(quota)
                : new Authentication.Known(used.get().caller(), quota);
    }
}
