package stammkunde.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.StaffId;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

@Repository
class NewcomerRepository {

    record Row(CustomerId customer, Instant registeredAt) {}

    private final JdbcClient jdbc;

    NewcomerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, CustomerId customer, Instant now) {
        jdbc.sql("""
                insert into account.newcomer (business_id, customer_id, registered_at)
                values (:business, :customer, :now)
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who has waited longest first; cards that were merged meanwhile are among them. */
    List<Row> open(BusinessId business, int most) {
        return jdbc.sql("""
                select customer_id, registered_at from account.newcomer
                 where business_id = :business and settled_at is null order by registered_at, customer_id limit :most
                """)
                .param("business", business.value())
                .param("most", most)
                .query((row, _) -> new Row(
                        new CustomerId(row.getObject(1, UUID.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Instant> open(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                select registered_at from account.newcomer
                 where business_id = :business and customer_id = :customer and settled_at is null
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** @return false if it was settled already, or is none */
    boolean settle(BusinessId business, CustomerId customer, StaffId by, Instant now) {
        return jdbc.sql("""
                update account.newcomer set settled_at = :now, settled_by = :by
                 where business_id = :business and customer_id = :customer and settled_at is null
                """)
                        .param("business", business.value())
                        .param("customer", customer.value())
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
