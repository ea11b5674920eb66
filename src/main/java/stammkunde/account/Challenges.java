package stammkunde.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.access.Leftovers;
import stammkunde.access.VisitId;
import stammkunde.business.BusinessToken;
import stammkunde.business.BusinessTransaction;
import stammkunde.keys.Secrets;
import stammkunde.shared.BusinessId;

/** What devices are asked to sign: random, kept here, good for one try of the page that asked, within {@link #LASTS}. */
@Repository
class Challenges implements Leftovers {

    static final Duration LASTS = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    enum Purpose {
        LOGIN,
        STEP_UP,
        ADD
    }

    /** @param token for the page that asks */
    record Issued(String token, byte[] challenge) {}

    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(BusinessTransaction transaction, JdbcClient jdbc, Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param visit null: nobody has signed in yet */
    Issued issue(BusinessId business, Purpose purpose, String host, @Nullable VisitId visit) {
        var token = BusinessToken.make(business);
        var challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        transaction.run(
                business,
                () -> jdbc.sql("""
                insert into account.challenge (business_id, token_hash, purpose, host, challenge, visit_id, expires_at)
                values (:business, :token, :purpose, :host, :challenge, cast(:visit as uuid), :ends)
                """)
                        .param("business", business.value())
                        .param("token", Secrets.hash(token))
                        .param("purpose", purpose.name())
                        .param("host", host)
                        .param("challenge", challenge)
                        .param("visit", visit == null ? null : visit.value())
                        .param("ends", clock.instant().plus(LASTS).atOffset(ZoneOffset.UTC))
                        .update());
        return new Issued(token, challenge);
    }

    /** Whatever comes of it, it is gone afterwards. @param token anything at all */
    Optional<byte[]> spend(BusinessId business, String token, Purpose purpose, String host, @Nullable VisitId visit) {
        record Kept(
                byte[] challenge,
                String purpose,
                String host,
                @Nullable UUID visit) {}
        return transaction
                .in(
                        business,
                        () -> jdbc.sql("""
                delete from account.challenge where business_id = :business and token_hash = :token and expires_at > :now
                returning challenge, purpose, host, visit_id
                """)
                                .param("business", business.value())
                                .param("token", Secrets.hash(token))
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .query((row, _) -> new Kept(
                                        row.getBytes(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, UUID.class)))
                                .optional())
                .filter(kept -> kept.purpose.equals(purpose.name()) && kept.host.equals(host))
                .filter(kept ->
                        visit == null ? kept.visit == null : visit.value().equals(kept.visit))
                .map(Kept::challenge);
    }

    @Override
    public int forget(BusinessId business) {
        return jdbc.sql("delete from account.challenge where business_id = :business and expires_at <= :now")
                .param("business", business.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
