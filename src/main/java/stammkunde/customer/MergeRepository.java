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
import stammkunde.customer.CustomerRecords.Moved;
import stammkunde.shared.BusinessId;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MergeRepository {

    /** What a card says, to be compared and restored. */
    record Card(CustomerData data, Filing filing) {}

    record Row(Merge merge, Card before, Card after) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    MergeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both, one after the other in the order of their ids: whoever wants one of them waits, also who only points to it. */
    int lock(BusinessId business, CustomerId one, CustomerId other) {
        return jdbc.sql("""
                select customer_id from customer.customer
                 where business_id = :business and customer_id = any(:both) and merged_into is null
                 order by customer_id for update
                """)
                .param("business", business.value())
                .param("both", new UUID[] {one.value(), other.value()})
                .query(UUID.class)
                .list()
                .size();
    }

    /** @param into null: it is a card of its own again */
    void setMergedInto(BusinessId business, CustomerId loser, @Nullable CustomerId into) {
        jdbc.sql("""
                update customer.customer set merged_into = cast(:into as uuid)
                 where business_id = :business and customer_id = :loser
                """)
                .param("business", business.value())
                .param("loser", loser.value())
                .param("into", into == null ? null : into.value())
                .update();
    }

    List<CustomerId> partsOf(BusinessId business, CustomerId customer) {
        return jdbc
                .sql("""
                with recursive part as (
                    select customer_id from customer.customer
                     where business_id = :business and merged_into = :customer
                    union
                    select c.customer_id from customer.customer c
                      join part p on c.business_id = :business and c.merged_into = p.customer_id)
                select customer_id from part
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(CustomerId::new)
                .toList();
    }

    /** The card that this one has become part of, if any; and nobody merges it until the transaction ends. */
    CustomerId standing(BusinessId business, CustomerId customer) {
        var at = customer;
        for (int hops = 0; hops < 20; hops++) {
            var into = jdbc.sql("""
                    select merged_into from customer.customer
                     where business_id = :business and customer_id = :customer for key share
                    """)
                    .param("business", business.value())
                    .param("customer", at.value())
                    .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                    .optional()
                    .flatMap(found -> found);
            if (into.isEmpty()) return at;
            at = new CustomerId(into.get());
        }
        return at;
    }

    void insert(BusinessId business, MergeId id, MergePlan plan, Card after, StaffId by, Instant now) {
        jdbc.sql("""
                insert into customer.merge (business_id, merge_id, winner_id, loser_id, merged_at, merged_by, before, after)
                values (:business, :merge, :winner, :loser, :now, :by, cast(:before as jsonb), cast(:after as jsonb))
                """)
                .param("business", business.value())
                .param("merge", id.value())
                .param("winner", plan.winner().id().value())
                .param("loser", plan.loser().id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param(
                        "before",
                        JSON.writeValueAsString(
                                new Card(plan.winner().data(), plan.winner().filing())))
                .param("after", JSON.writeValueAsString(after))
                .update();
    }

    void insertMoved(BusinessId business, MergeId merge, String module, List<Moved> moved) {
        jdbc.sql("""
                insert into customer.merge_moved (business_id, merge_id, module, kind, row_id)
                select :business, :merge, :module, kind, row_id from unnest(:kinds, :ids) as m (kind, row_id)
                """)
                .param("business", business.value())
                .param("merge", merge.value())
                .param("module", module)
                .param("kinds", moved.stream().map(Moved::kind).toArray(String[]::new))
                .param("ids", moved.stream().map(Moved::id).toArray(UUID[]::new))
                .update();
    }

    List<Moved> moved(BusinessId business, MergeId merge, String module) {
        return jdbc.sql("""
                select kind, row_id from customer.merge_moved
                 where business_id = :business and merge_id = :merge and module = :module
                """)
                .param("business", business.value())
                .param("merge", merge.value())
                .param("module", module)
                .query((row, _) -> new Moved(row.getString("kind"), row.getObject("row_id", UUID.class)))
                .list();
    }

    boolean setUndone(BusinessId business, MergeId merge, StaffId by, Instant now) {
        return jdbc.sql("""
                update customer.merge set undone_at = :now, undone_by = :by
                 where business_id = :business and merge_id = :merge and undone_at is null
                """)
                        .param("business", business.value())
                        .param("merge", merge.value())
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Row> find(BusinessId business, MergeId merge) {
        return select(business, "and m.merge_id = :id", merge.value()).stream().findFirst();
    }

    /** Newest first. */
    List<Row> of(BusinessId business, CustomerId winner) {
        return select(business, "and m.winner_id = :id order by m.merged_at desc, m.merge_id desc", winner.value());
    }

    private List<Row> select(BusinessId business, String which, UUID id) {
        return jdbc.sql("""
                select m.merge_id, m.winner_id, m.loser_id, m.merged_at, m.merged_by, m.undone_at, m.before, m.after,
                       coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.company_name) as loser_name
                  from customer.merge m
                  join customer.customer c on c.business_id = m.business_id and c.customer_id = m.loser_id
                 where m.business_id = :business
                """ + which)
                .param("business", business.value())
                .param("id", id)
                .query(MergeRepository::row)
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new Merge(
                        new MergeId(row.getObject("merge_id", UUID.class)),
                        new CustomerId(row.getObject("winner_id", UUID.class)),
                        new CustomerId(row.getObject("loser_id", UUID.class)),
                        row.getString("loser_name"),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                        new StaffId(row.getObject("merged_by", UUID.class)),
                        row.getObject("undone_at") != null),
                JSON.readValue(row.getString("before"), Card.class),
                JSON.readValue(row.getString("after"), Card.class));
    }
}
