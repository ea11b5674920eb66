package stammkunde.partner;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class ReplyRepository {

    /** @param body encrypted */
    record Kept(byte[] hash, int status, byte[] body) {

        boolean isFor(byte[] other) {
            return MessageDigest.isEqual(hash, other);
        }
    }

    private final JdbcClient jdbc;

    ReplyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, in all processes. @return false if somebody else has it */
    boolean lock(BusinessId business, PartnerId partner, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:key, 155))")
                .param("key", business.value() + " " + partner.value() + " " + key)
                .query(Boolean.class)
                .single();
    }

    Optional<Kept> find(BusinessId business, PartnerId partner, String key) {
        return jdbc.sql("""
                select request_hash, status, body_encrypted from partner.reply
                 where business_id = :business and partner_id = :partner and reply_key = :key
                """)
                .param("business", business.value())
                .param("partner", partner.value())
                .param("key", key)
                .query((row, _) -> new Kept(row.getBytes(1), row.getInt(2), row.getBytes(3)))
                .optional();
    }

    void insert(
            BusinessId business, PartnerId partner, String key, byte[] hash, int status, byte[] sealed, Instant now) {
        jdbc.sql("""
                insert into partner.reply
                       (business_id, partner_id, reply_key, request_hash, status, body_encrypted, created_at)
                values (:business, :partner, :key, :hash, :status, :body, :now)
                """)
                .param("business", business.value())
                .param("partner", partner.value())
                .param("key", key)
                .param("hash", hash)
                .param("status", status)
                .param("body", sealed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int delete(BusinessId business, Instant before) {
        return jdbc.sql("delete from partner.reply where business_id = :business and created_at < :before")
                .param("business", business.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
