package stammkunde.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

@Repository
class VerificationRepository {

    record Row(UUID id, byte[] hash, int tries) {}

    private final JdbcClient jdbc;

    VerificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            BusinessId business,
            UUID id,
            CustomerId customer,
            VisitId visit,
            byte[] hash,
            byte[] encrypted,
            Instant now,
            Instant expires) {
        jdbc.sql("""
                insert into access.verification (business_id, verification_id, customer_id, visit_id, code_hash,
                                                 code_encrypted, created_at, expires_at)
                values (:business, :id, :customer, :visit, :hash, :encrypted, :now, :expires)
                """)
                .param("business", business.value())
                .param("id", id)
                .param("customer", customer.value())
                .param("visit", visit.value())
                .param("hash", hash)
                .param("encrypted", encrypted)
                .param("now", utc(now))
                .param("expires", utc(expires))
                .update();
    }

    Optional<Instant> lastAsked(BusinessId business, VisitId visit) {
        return jdbc.sql("""
                select created_at from access.verification
                 where business_id = :business and visit_id = :visit order by created_at desc limit 1
                """)
                .param("business", business.value())
                .param("visit", visit.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The newest code of a visit, with one try more on it: counted before it is compared, so that many at once count. */
    Optional<Row> take(BusinessId business, VisitId visit, int most, Instant now) {
        return jdbc.sql("""
                update access.verification v set tries = tries + 1
                 where v.business_id = :business
                   and v.verification_id = (select n.verification_id from access.verification n
                                             where n.business_id = :business and n.visit_id = :visit
                                             order by n.created_at desc, n.verification_id desc limit 1)
                   and v.tries < :most and v.used_at is null and v.expires_at > :now and v.created_at <= :now
                returning v.verification_id, v.code_hash, v.tries
                """)
                .param("business", business.value())
                .param("visit", visit.value())
                .param("most", most)
                .param("now", utc(now))
                .query((row, _) -> new Row(
                        row.getObject("verification_id", UUID.class), row.getBytes("code_hash"), row.getInt("tries")))
                .optional();
    }

    /** @return false if somebody was faster */
    boolean use(BusinessId business, UUID id, Instant now) {
        return jdbc.sql("""
                update access.verification set used_at = :now
                 where business_id = :business and verification_id = :id and used_at is null
                """)
                        .param("business", business.value())
                        .param("id", id)
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    /** To be sent: of a code that still works. */
    Optional<byte[]> encrypted(BusinessId business, UUID id, Instant now) {
        return jdbc.sql("""
                select code_encrypted from access.verification
                 where business_id = :business and verification_id = :id and used_at is null and expires_at > :now
                """)
                .param("business", business.value())
                .param("id", id)
                .param("now", utc(now))
                .query((row, _) -> row.getBytes("code_encrypted"))
                .optional();
    }

    int deleteEnded(BusinessId business, Instant before) {
        return jdbc.sql("delete from access.verification where business_id = :business and expires_at <= :before")
                .param("business", business.value())
                .param("before", utc(before))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
