package stammkunde.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

@Repository
class RegistrationRepository {

    /** @param customer the one card that was meant; null: none, or several */
    record Row(
            UUID id,
            Registration.Purpose purpose,
            Identifier who,
            @Nullable CustomerId customer,
            byte[] codeHash,
            int tries,
            boolean confirmed) {}

    private static final String COLUMNS =
            "registration_id, purpose, typed_kind, typed, customer_id, code_hash, tries, confirmed_at";

    private final JdbcClient jdbc;

    RegistrationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, Row row, byte[] token, byte[] encrypted, Instant now, Instant expires) {
        var customer = row.customer();
        jdbc.sql("""
                insert into account.registration (business_id, registration_id, token_hash, purpose, typed_kind, typed,
                                                  customer_id, code_hash, code_encrypted, created_at, expires_at)
                values (:business, :id, :token, :purpose, :kind, :typed, cast(:customer as uuid), :hash, :encrypted, :now,
                        :expires)
                """)
                .param("business", business.value())
                .param("id", row.id())
                .param("token", token)
                .param("purpose", row.purpose().name())
                .param("kind", row.who().kind().name())
                .param("typed", row.who().value())
                .param("customer", customer == null ? null : customer.value())
                .param("hash", row.codeHash())
                .param("encrypted", encrypted)
                .param("now", utc(now))
                .param("expires", utc(expires))
                .update();
    }

    Optional<Row> find(BusinessId business, byte[] token, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                  from account.registration
                 where business_id = :business and token_hash = :token and expires_at > :now
                """)
                .param("business", business.value())
                .param("token", token)
                .param("now", utc(now))
                .query(RegistrationRepository::row)
                .optional();
    }

    /** With one try more on it: counted before it is compared, so that many at once count. */
    Optional<Row> take(BusinessId business, UUID id, int most, Instant now) {
        return jdbc.sql("""
                update account.registration set tries = tries + 1
                 where business_id = :business and registration_id = :id and tries < :most and confirmed_at is null
                   and expires_at > :now
                returning
                """ + COLUMNS)
                .param("business", business.value())
                .param("id", id)
                .param("most", most)
                .param("now", utc(now))
                .query(RegistrationRepository::row)
                .optional();
    }

    /** @return false if somebody was faster */
    boolean confirm(BusinessId business, UUID id, Instant now, Instant expires) {
        return jdbc.sql("""
                update account.registration set confirmed_at = :now, expires_at = :expires
                 where business_id = :business and registration_id = :id and confirmed_at is null
                """)
                        .param("business", business.value())
                        .param("id", id)
                        .param("now", utc(now))
                        .param("expires", utc(expires))
                        .update()
                == 1;
    }

    /** @return false if somebody was faster */
    boolean finish(BusinessId business, UUID id) {
        return jdbc.sql("""
                delete from account.registration
                 where business_id = :business and registration_id = :id and confirmed_at is not null
                """).param("business", business.value()).param("id", id).update() == 1;
    }

    /** To be sent: of a code that still works. */
    Optional<byte[]> encrypted(BusinessId business, UUID id, Instant now) {
        return jdbc.sql("""
                select code_encrypted from account.registration
                 where business_id = :business and registration_id = :id and confirmed_at is null and expires_at > :now
                """)
                .param("business", business.value())
                .param("id", id)
                .param("now", utc(now))
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    int deleteEnded(BusinessId business, Instant before) {
        return jdbc.sql("delete from account.registration where business_id = :business and expires_at <= :before")
                .param("business", business.value())
                .param("before", utc(before))
                .update();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var customer = row.getObject("customer_id", UUID.class);
        return new Row(
                row.getObject("registration_id", UUID.class),
                Registration.Purpose.valueOf(row.getString("purpose")),
                new Identifier(Identifier.Kind.valueOf(row.getString("typed_kind")), row.getString("typed")),
                customer == null ? null : new CustomerId(customer),
                row.getBytes("code_hash"),
                row.getInt("tries"),
                row.getObject("confirmed_at") != null);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
