package stammkunde.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.BusinessToken;
import stammkunde.business.BusinessTransaction;
import stammkunde.keys.Secrets;
import stammkunde.shared.BusinessId;

/** Links and tickets by which a customer sets a password: single use, short-lived, kept as hash (R-SEC-12). */
@Repository
class AccountKeys {

    enum Kind {
        /** In a letter. */
        RESET(Duration.ofMinutes(60)),
        /** For the browser that has just given a one-time password. */
        FIRST_LOGIN(Duration.ofMinutes(30));

        private final Duration lasts;

        Kind(Duration lasts) {
            this.lasts = lasts;
        }
    }

    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountKeys(BusinessTransaction transaction, JdbcClient jdbc, Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One more; those issued before stay good. */
    String issue(BusinessId business, AccountId account, Kind kind) {
        var token = BusinessToken.make(business);
        transaction.run(
                business,
                () -> jdbc.sql("""
                insert into account.key (business_id, key_hash, account_id, kind, created_at, expires_at)
                values (:business, :hash, :account, :kind, :now, :end)
                """)
                        .param("business", business.value())
                        .param("hash", Secrets.hash(token))
                        .param("account", account.value())
                        .param("kind", kind.name())
                        .param("now", now())
                        .param("end", now().plus(kind.lasts))
                        .update());
        return token;
    }

    /** Looks without spending it; empty also for one of another business. @param token anything at all */
    Optional<AccountId> find(BusinessId business, String token, Kind kind) {
        if (!BusinessToken.businessOf(token).equals(Optional.of(business))) return Optional.empty();
        return transaction.in(
                business,
                () -> jdbc.sql("""
                select account_id from account.key
                 where business_id = :business and key_hash = :hash and kind = :kind and used_at is null
                   and expires_at > :now
                """)
                        .param("business", business.value())
                        .param("hash", Secrets.hash(token))
                        .param("kind", kind.name())
                        .param("now", now())
                        .query(UUID.class)
                        .optional()
                        .map(AccountId::new));
    }

    /** @return false if it was used already, or has expired: of two who spend it at once, one finds it spent */
    boolean use(BusinessId business, String token) {
        return jdbc.sql("""
                update account.key set used_at = :now
                 where business_id = :business and key_hash = :hash and used_at is null and expires_at > :now
                """)
                        .param("business", business.value())
                        .param("hash", Secrets.hash(token))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** All of an account become worthless. */
    void revoke(BusinessId business, AccountId account) {
        jdbc.sql("delete from account.key where business_id = :business and account_id = :account")
                .param("business", business.value())
                .param("account", account.value())
                .update();
    }

    int deleteEnded(BusinessId business) {
        return jdbc.sql("delete from account.key where business_id = :business and expires_at <= :now")
                .param("business", business.value())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
