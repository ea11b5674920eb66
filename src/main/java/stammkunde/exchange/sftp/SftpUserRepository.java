package stammkunde.exchange.sftp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class SftpUserRepository {

    private final JdbcClient jdbc;

    SftpUserRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SftpUser> find(BusinessId business) {
        return of(business, """
                select user_name, password_hash is not null as has_password, public_key, created_at, seen_at
                  from exchange.sftp_user where business_id = :business
                """).query(SftpUserRepository::user).optional();
    }

    private static SftpUser user(ResultSet row, int index) throws SQLException {
        var seen = row.getObject("seen_at", OffsetDateTime.class);
        return new SftpUser(
                row.getString("user_name"),
                row.getBoolean("has_password"),
                row.getString("public_key"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                seen == null ? null : seen.toInstant());
    }

    Optional<BusinessId> byName(String name) {
        return jdbc.sql("select * from entrance.sftp_user(:name)")
                .param("name", name)
                .query(UUID.class)
                .optional()
                .map(BusinessId::new);
    }

    Optional<byte[]> password(BusinessId business) {
        return of(business, """
                select password_hash from exchange.sftp_user
                 where business_id = :business and password_hash is not null
                """).query((row, _) -> row.getBytes(1)).optional();
    }

    void insertIfNone(BusinessId business, String name, Instant now) {
        of(business, """
                insert into exchange.sftp_user (business_id, user_name, created_at) values (:business, :name, :now)
                on conflict (business_id) do nothing
                """)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setPassword(BusinessId business, byte[] hash) {
        of(business, "update exchange.sftp_user set password_hash = :hash where business_id = :business")
                .param("hash", hash)
                .update();
    }

    void setKey(BusinessId business, String key) {
        of(business, "update exchange.sftp_user set public_key = :key where business_id = :business")
                .param("key", key)
                .update();
    }

    void seen(BusinessId business, Instant now) {
        of(business, "update exchange.sftp_user set seen_at = :now where business_id = :business")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(BusinessId business) {
        of(business, "delete from exchange.sftp_user where business_id = :business")
                .update();
    }

    private JdbcClient.StatementSpec of(BusinessId business, String sql) {
        return jdbc.sql(sql).param("business", business.value());
    }
}
