package stammkunde.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

@Repository
class PasskeyRepository {

    /** @param stored what {@link WebAuthn} keeps of it */
    record Row(Passkey passkey, CustomerId customer, byte[] credentialId, WebAuthn.Stored stored) {}

    private static final String SELECT = """
            select passkey_id, customer_id, host, credential_id, user_handle, credential, sign_count, name, created_at, used_at
              from account.passkey where business_id = :business
            """;

    private final JdbcClient jdbc;

    PasskeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(BusinessId business, CustomerId customer) {
        return jdbc.sql(SELECT + " and customer_id = :customer order by created_at, passkey_id")
                .param("business", business.value())
                .param("customer", customer.value())
                .query(PasskeyRepository::row)
                .list();
    }

    /** Locked, so that of two uses of one counter one is second. */
    Optional<Row> lock(BusinessId business, String host, byte[] credentialId) {
        return jdbc.sql(SELECT + " and host = :host and credential_id = :credential for update")
                .param("business", business.value())
                .param("host", host)
                .param("credential", credentialId)
                .query(PasskeyRepository::row)
                .optional();
    }

    /** @return false if that credential is registered already */
    boolean insert(BusinessId business, Row row) {
        return jdbc.sql("""
                insert into account.passkey (business_id, passkey_id, customer_id, host, credential_id, user_handle, credential,
                                             sign_count, name, created_at)
                values (:business, :id, :customer, :host, :credentialId, :handle, :credential, :count, :name, :now)
                on conflict (business_id, host, credential_id) do nothing
                """)
                        .param("business", business.value())
                        .param("id", row.passkey().id().value())
                        .param("customer", row.customer().value())
                        .param("host", row.passkey().host())
                        .param("credentialId", row.credentialId())
                        .param("handle", row.stored().userHandle())
                        .param("credential", row.stored().credential())
                        .param("count", row.stored().signCount())
                        .param("name", row.passkey().name())
                        .param("now", utc(row.passkey().createdAt()))
                        .update()
                == 1;
    }

    void used(BusinessId business, PasskeyId passkey, long signCount, Instant now) {
        jdbc.sql("""
                update account.passkey set sign_count = :count, used_at = :now
                 where business_id = :business and passkey_id = :passkey
                """)
                .param("business", business.value())
                .param("passkey", passkey.value())
                .param("count", signCount)
                .param("now", utc(now))
                .update();
    }

    boolean delete(BusinessId business, CustomerId customer, PasskeyId passkey) {
        return jdbc.sql("""
                delete from account.passkey
                 where business_id = :business and customer_id = :customer and passkey_id = :passkey
                """)
                        .param("business", business.value())
                        .param("customer", customer.value())
                        .param("passkey", passkey.value())
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        return new Row(
                new Passkey(
                        new PasskeyId(row.getObject("passkey_id", UUID.class)),
                        row.getString("host"),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        used == null ? null : used.toInstant()),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getBytes("credential_id"),
                new WebAuthn.Stored(
                        row.getBytes("credential"), row.getBytes("user_handle"), row.getLong("sign_count")));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
