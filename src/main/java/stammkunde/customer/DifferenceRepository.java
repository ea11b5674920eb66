package stammkunde.customer;

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
import stammkunde.customer.Difference.Source;
import stammkunde.customer.Proposed.Field;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

@Repository
class DifferenceRepository {

    /** @param state OPEN, ACCEPTED or DECLINED */
    record Row(
            DifferenceId id,
            CustomerId customer,
            Source source,
            @Nullable UUID about,
            Proposed said,
            Instant createdAt,
            String state) {}

    private static final String SELECT = """
            select difference_id, customer_id, source, about, field, value, created_at, state
              from customer.difference
             where business_id = :business
            """;

    private final JdbcClient jdbc;

    DifferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Asks for nothing twice: not while the same is open, nor when it was declined and the card still says what it said
     * then. What is open about one card stays bounded: strangers can type without end.
     */
    boolean add(
            BusinessId business,
            CustomerId customer,
            Source source,
            @Nullable UUID about,
            Proposed said,
            String old,
            Instant now) {
        return jdbc.sql("""
                insert into customer.difference (business_id, difference_id, customer_id, source, about, field, old_value,
                                                 value, created_at)
                select :business, :id, :customer, :source, cast(:about as uuid), :field, :old, :value, :now
                 where (select count(*) from customer.difference
                         where business_id = :business and customer_id = :customer and state = 'OPEN') < 20
                   and not exists (select from customer.difference
                         where business_id = :business and customer_id = :customer and state = 'DECLINED'
                           and field = :field and value = :value and old_value = :old)
                on conflict (business_id, customer_id, field, value) where state = 'OPEN' do nothing
                """)
                        .param("business", business.value())
                        .param("id", Ids.next())
                        .param("customer", customer.value())
                        .param("source", source.name())
                        .param("about", about)
                        .param("field", said.field().name())
                        .param("old", old)
                        .param("value", said.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Row> find(BusinessId business, DifferenceId difference) {
        return jdbc.sql(SELECT + "and difference_id = :id")
                .param("business", business.value())
                .param("id", difference.value())
                .query(DifferenceRepository::row)
                .optional();
    }

    /** Newest first. */
    List<Row> open(BusinessId business, int from, int most) {
        return jdbc.sql(SELECT + """
                and state = 'OPEN' order by created_at desc, difference_id desc offset :from limit :most
                """)
                .param("business", business.value())
                .param("from", from)
                .param("most", most)
                .query(DifferenceRepository::row)
                .list();
    }

    List<Row> openOf(BusinessId business, CustomerId customer) {
        return jdbc.sql(SELECT + "and customer_id = :customer and state = 'OPEN' order by created_at, difference_id")
                .param("business", business.value())
                .param("customer", customer.value())
                .query(DifferenceRepository::row)
                .list();
    }

    int countOpen(BusinessId business, @Nullable CustomerId customer, @Nullable UUID about) {
        return jdbc.sql("""
                select count(*) from customer.difference
                 where business_id = :business and state = 'OPEN'
                   and (cast(:customer as uuid) is null or customer_id = cast(:customer as uuid))
                   and (cast(:about as uuid) is null or about = cast(:about as uuid))
                """)
                .param("business", business.value())
                .param("customer", customer == null ? null : customer.value())
                .param("about", about)
                .query(Integer.class)
                .single();
    }

    /** @return false if somebody decided before */
    boolean decide(BusinessId business, DifferenceId difference, boolean accepted, @Nullable StaffId by, Instant now) {
        return jdbc.sql("""
                update customer.difference
                   set state = :state, decided_by = cast(:by as uuid), decided_at = :now
                 where business_id = :business and difference_id = :id and state = 'OPEN'
                """)
                        .param("business", business.value())
                        .param("id", difference.value())
                        .param("state", accepted ? "ACCEPTED" : "DECLINED")
                        .param("by", by == null ? null : by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void withdraw(BusinessId business, UUID about) {
        jdbc.sql("""
                delete from customer.difference where business_id = :business and about = :about and state = 'OPEN'
                """).param("business", business.value()).param("about", about).update();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new DifferenceId(row.getObject("difference_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                Source.valueOf(row.getString("source")),
                row.getObject("about", UUID.class),
                new Proposed(Field.valueOf(row.getString("field")), row.getString("value")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("state"));
    }
}
