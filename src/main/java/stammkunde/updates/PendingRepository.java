package stammkunde.updates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

@Repository
class PendingRepository {

    /** @param changes all that the letter tells */
    record Pending(List<UUID> changes, Instant due) {}

    private final JdbcClient jdbc;

    PendingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Joins the letter that waits, or begins a new one; nobody else does so until this transaction ends. */
    Pending join(BusinessId business, CustomerId customer, List<UUID> changes, Instant now, Instant due) {
        return jdbc.sql("""
                insert into updates.pending as p (business_id, customer_id, change_ids, due_at)
                values (:business, :customer, cast(:changes as uuid[]), :due)
                on conflict (business_id, customer_id) do update
                   set change_ids = case when p.due_at > :now then p.change_ids || excluded.change_ids
                                         else excluded.change_ids end,
                       due_at = case when p.due_at > :now then p.due_at else excluded.due_at end
                returning change_ids, due_at
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("changes", changes.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .query(PendingRepository::pending)
                .single();
    }

    /** A new letter, whatever waited. */
    Pending begin(BusinessId business, CustomerId customer, List<UUID> changes, Instant now, Instant due) {
        jdbc.sql("delete from updates.pending where business_id = :business and customer_id = :customer")
                .param("business", business.value())
                .param("customer", customer.value())
                .update();
        return join(business, customer, changes, now, due);
    }

    private static Pending pending(ResultSet row, int index) throws SQLException {
        return new Pending(
                Arrays.asList((UUID[]) row.getArray("change_ids").getArray()),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
