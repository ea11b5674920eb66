package stammkunde.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.access.ContactChange.Kind;
import stammkunde.access.ContactChange.State;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

@Repository
class ContactChangeRepository {

    /** @param hash of the token; @param encrypted the same token, for the letter */
    record Secret(byte[] hash, byte[] encrypted) {}

    private static final String COLUMNS = """
            select change_id, customer_id, kind, old_value, new_value, state, confirm_until, undo_until
              from access.contact_change where business_id = :business
            """;

    private final JdbcClient jdbc;

    ContactChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, ContactChange change, Secret confirm, Secret undo, Instant now) {
        jdbc.sql("""
                insert into access.contact_change (business_id, change_id, customer_id, kind, old_value, new_value, state,
                                                   confirm_hash, confirm_encrypted, undo_hash, undo_encrypted, created_at,
                                                   confirm_until)
                values (:business, :id, :customer, :kind, :before, :after, 'WAITING', :confirmHash, :confirmEncrypted,
                        :undoHash, :undoEncrypted, :now, :until)
                """)
                .param("business", business.value())
                .param("id", change.id())
                .param("customer", change.customer().value())
                .param("kind", change.kind().name())
                .param("before", change.before())
                .param("after", change.after())
                .param("confirmHash", confirm.hash())
                .param("confirmEncrypted", confirm.encrypted())
                .param("undoHash", undo.hash())
                .param("undoEncrypted", undo.encrypted())
                .param("now", utc(now))
                .param("until", utc(change.confirmUntil()))
                .update();
    }

    /** Earlier wishes of the same kind don't count any more. */
    void outdate(BusinessId business, CustomerId customer, Kind kind) {
        jdbc.sql("""
                update access.contact_change set state = 'OUTDATED'
                 where business_id = :business and customer_id = :customer and kind = :kind and state = 'WAITING'
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("kind", kind.name())
                .update();
    }

    Optional<ContactChange> byConfirmation(BusinessId business, byte[] hash) {
        return jdbc.sql(COLUMNS + " and confirm_hash = :hash")
                .param("business", business.value())
                .param("hash", hash)
                .query(ContactChangeRepository::change)
                .optional();
    }

    Optional<ContactChange> byUndo(BusinessId business, byte[] hash) {
        return jdbc.sql(COLUMNS + " and undo_hash = :hash")
                .param("business", business.value())
                .param("hash", hash)
                .query(ContactChangeRepository::change)
                .optional();
    }

    /** The newest that waits, of a customer. */
    Optional<ContactChange> waiting(BusinessId business, CustomerId customer, Kind kind, Instant now) {
        return jdbc.sql(COLUMNS + """
                   and customer_id = :customer and kind = :kind and state = 'WAITING' and confirm_until > :now
                 order by created_at desc limit 1
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("kind", kind.name())
                .param("now", utc(now))
                .query(ContactChangeRepository::change)
                .optional();
    }

    /** @return false if it wasn't in that state any more */
    boolean done(BusinessId business, UUID change, Instant now, Instant undoUntil) {
        return jdbc.sql("""
                update access.contact_change set state = 'DONE', done_at = :now, undo_until = :until
                 where business_id = :business and change_id = :change and state = 'WAITING'
                """)
                        .param("business", business.value())
                        .param("change", change)
                        .param("now", utc(now))
                        .param("until", utc(undoUntil))
                        .update()
                > 0;
    }

    boolean undone(BusinessId business, UUID change) {
        return jdbc.sql("""
                update access.contact_change set state = 'UNDONE'
                 where business_id = :business and change_id = :change and state = 'DONE'
                """)
                        .param("business", business.value())
                        .param("change", change)
                        .update()
                > 0;
    }

    Optional<byte[]> confirmation(BusinessId business, UUID change, Instant now) {
        return secret(
                "select confirm_encrypted from access.contact_change where business_id = :business"
                        + " and change_id = :change and state = 'WAITING' and confirm_until > :now",
                business,
                change,
                now);
    }

    Optional<byte[]> undo(BusinessId business, UUID change, Instant now) {
        return secret(
                "select undo_encrypted from access.contact_change where business_id = :business"
                        + " and change_id = :change and state = 'DONE' and undo_until > :now",
                business,
                change,
                now);
    }

    int deleteBefore(BusinessId business, Instant before) {
        return jdbc.sql("delete from access.contact_change where business_id = :business and created_at < :before")
                .param("business", business.value())
                .param("before", utc(before))
                .update();
    }

    private Optional<byte[]> secret(String sql, BusinessId business, UUID change, Instant now) {
        return jdbc.sql(sql)
                .param("business", business.value())
                .param("change", change)
                .param("now", utc(now))
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    private static ContactChange change(ResultSet row, int index) throws SQLException {
        var undoUntil = row.getObject("undo_until", OffsetDateTime.class);
        return new ContactChange(
                row.getObject("change_id", UUID.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("old_value"),
                row.getString("new_value"),
                State.valueOf(row.getString("state")),
                row.getObject("confirm_until", OffsetDateTime.class).toInstant(),
                undoUntil == null ? null : undoUntil.toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
