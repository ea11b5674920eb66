package stammkunde.business;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.StaffKeys.Kind;
import stammkunde.shared.BusinessId;

@Repository
class StaffKeyRepository {

    record Key(StaffId staff, Kind kind) {}

    private final JdbcClient jdbc;

    StaffKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, byte[] hash, StaffId staff, Kind kind, Instant now) {
        jdbc.sql("""
                insert into business.staff_key (business_id, key_hash, staff_id, kind, created_at, expires_at)
                values (:business, :hash, :staff, :kind, :now, :end)
                """)
                .param("business", business.value())
                .param("hash", hash)
                .param("staff", staff.value())
                .param("kind", kind.name())
                .param("now", utc(now))
                .param("end", utc(now.plus(kind.lasts())))
                .update();
    }

    Optional<Key> find(BusinessId business, byte[] hash, Instant now) {
        return jdbc.sql("""
                select staff_id, kind from business.staff_key
                 where business_id = :business and key_hash = :hash and used_at is null and expires_at > :now
                """)
                .param("business", business.value())
                .param("hash", hash)
                .param("now", utc(now))
                .query((row, index) -> new Key(
                        new StaffId(row.getObject("staff_id", UUID.class)), Kind.valueOf(row.getString("kind"))))
                .optional();
    }

    /** @return false if it was used already, or has expired */
    boolean use(BusinessId business, byte[] hash, Instant now) {
        return jdbc.sql("""
                update business.staff_key set used_at = :now
                 where business_id = :business and key_hash = :hash and used_at is null and expires_at > :now
                """)
                        .param("business", business.value())
                        .param("hash", hash)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void giveBack(BusinessId business, byte[] hash) {
        jdbc.sql("update business.staff_key set used_at = null where business_id = :business and key_hash = :hash")
                .param("business", business.value())
                .param("hash", hash)
                .update();
    }

    void delete(BusinessId business, StaffId staff, Kind kind) {
        jdbc.sql("delete from business.staff_key where business_id = :business and staff_id = :staff and kind = :kind")
                .param("business", business.value())
                .param("staff", staff.value())
                .param("kind", kind.name())
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
