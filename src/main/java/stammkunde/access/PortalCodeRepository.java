package stammkunde.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.StaffId;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

@Repository
class PortalCodeRepository {

    record Row(byte[] encrypted, PortalAccess access) {}

    record Holder(BusinessId business, CustomerId customer) {}

    private final JdbcClient jdbc;

    PortalCodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before any business is known. Codes switched off are not found. */
    Optional<Holder> holder(byte[] hash) {
        return jdbc.sql("select business_id, customer_id from entrance.portal_code(:hash)")
                .param("hash", hash)
                .query((row, _) -> new Holder(
                        new BusinessId(row.getObject("business_id", UUID.class)),
                        new CustomerId(row.getObject("customer_id", UUID.class))))
                .optional();
    }

    /** Whether this is still the customer's code, which now nobody replaces until this transaction ends. */
    boolean stillOpens(BusinessId business, CustomerId customer, byte[] hash) {
        return jdbc.sql("""
                select 1 from access.portal_code
                 where business_id = :business and customer_id = :customer and code_hash = :hash and open for share
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("hash", hash)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Not switched off, nor until this transaction ends; who never had a code is not shut out. */
    boolean isOpen(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                select open from access.portal_code where business_id = :business and customer_id = :customer for share
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void delete(BusinessId business, List<CustomerId> customers) {
        jdbc.sql("delete from access.portal_code where business_id = :business and customer_id = any(:customers)")
                .param("business", business.value())
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<Row> find(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                select code_encrypted, issued_at, issued_by, open from access.portal_code
                 where business_id = :business and customer_id = :customer
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query(PortalCodeRepository::row)
                .optional();
    }

    /** @return false if there is one already */
    boolean insert(
            BusinessId business,
            CustomerId customer,
            byte[] hash,
            byte[] encrypted,
            Instant now,
            @Nullable StaffId by) {
        return write("""
                insert into access.portal_code (business_id, customer_id, code_hash, code_encrypted, issued_at, issued_by)
                values (:business, :customer, :hash, :encrypted, :now, :by)
                on conflict (business_id, customer_id) do nothing
                """, business, customer, hash, encrypted, now, by);
    }

    void replace(
            BusinessId business,
            CustomerId customer,
            byte[] hash,
            byte[] encrypted,
            Instant now,
            @Nullable StaffId by) {
        write("""
                insert into access.portal_code (business_id, customer_id, code_hash, code_encrypted, issued_at, issued_by)
                values (:business, :customer, :hash, :encrypted, :now, :by)
                on conflict (business_id, customer_id)
                   do update set code_hash = excluded.code_hash, code_encrypted = excluded.code_encrypted,
                                 issued_at = excluded.issued_at, issued_by = excluded.issued_by
                """, business, customer, hash, encrypted, now, by);
    }

    /** @return false if it was so already */
    boolean setOpen(BusinessId business, CustomerId customer, boolean open) {
        return jdbc.sql("""
                update access.portal_code set open = :open
                 where business_id = :business and customer_id = :customer and open <> :open
                """)
                        .param("business", business.value())
                        .param("customer", customer.value())
                        .param("open", open)
                        .update()
                > 0;
    }

    private boolean write(
            String sql,
            BusinessId business,
            CustomerId customer,
            byte[] hash,
            byte[] encrypted,
            Instant now,
            @Nullable StaffId by) {
        return jdbc.sql(sql)
                        .param("business", business.value())
                        .param("customer", customer.value())
                        .param("hash", hash)
                        .param("encrypted", encrypted)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by == null ? null : by.value())
                        .update()
                > 0;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var by = row.getObject("issued_by", UUID.class);
        return new Row(
                row.getBytes("code_encrypted"),
                new PortalAccess(
                        Optional.of(
                                row.getObject("issued_at", OffsetDateTime.class).toInstant()),
                        by == null ? null : new StaffId(by),
                        row.getBoolean("open")));
    }
}
