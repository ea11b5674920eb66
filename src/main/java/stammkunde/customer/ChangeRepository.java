package stammkunde.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.Change.Source;
import stammkunde.customer.Change.Step;
import stammkunde.customer.Change.What;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

@Repository
class ChangeRepository {

    private final JdbcClient jdbc;

    ChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return their ids, in the order of the steps */
    List<UUID> insert(BusinessId business, CustomerId customer, List<Step> steps, By by, Source source, Instant now) {
        var ids = steps.stream().map(_ -> Ids.next()).toList();
        jdbc.sql("""
                insert into customer.change (business_id, change_id, customer_id, at, by_kind, by_id, by_name, source, what,
                                             subject, before_value, after_value)
                select :business, change_id, :customer, :now, :kind, :by, :name, :source, what, subject, before_value, after_value
                  from unnest(:ids, :whats, :subjects, :befores, :afters)
                       as step (change_id, what, subject, before_value, after_value)
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kind", by.kind().name())
                .param("by", by.subject(), Types.OTHER)
                .param("name", by.name())
                .param("source", source.name())
                .param("ids", ids.toArray(UUID[]::new))
                .param("whats", texts(steps, step -> step.what().name(), 100))
                .param("subjects", texts(steps, Step::subject, 300))
                .param("befores", texts(steps, Step::before, 10_000))
                .param("afters", texts(steps, Step::after, 10_000))
                .update();
        return ids;
    }

    List<Change> of(BusinessId business, CustomerId customer, int most) {
        return jdbc.sql("""
                select at, by_kind, by_id, by_name, source, what, subject, before_value, after_value
                  from customer.change
                 where business_id = :business and customer_id = :customer
                 order by at desc, change_id desc
                 limit :most
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("most", most)
                .query(ChangeRepository::change)
                .list();
    }

    List<Change> all(BusinessId business, Collection<UUID> wanted) {
        return jdbc.sql("""
                select at, by_kind, by_id, by_name, source, what, subject, before_value, after_value
                  from customer.change
                 where business_id = :business and change_id = any(:wanted)
                 order by at, change_id
                """)
                .param("business", business.value())
                .param("wanted", wanted.toArray(UUID[]::new))
                .query(ChangeRepository::change)
                .list();
    }

    private static Change change(ResultSet row, int index) throws SQLException {
        return new Change(
                row.getTimestamp("at").toInstant(),
                By.of(
                        By.Kind.valueOf(row.getString("by_kind")),
                        row.getObject("by_id", UUID.class),
                        row.getString("by_name")),
                Source.valueOf(row.getString("source")),
                What.valueOf(row.getString("what")),
                row.getString("subject"),
                row.getString("before_value"),
                row.getString("after_value"));
    }

    private static String[] texts(List<Step> steps, Function<Step, String> part, int longest) {
        return steps.stream()
                .map(part)
                .map(text -> text.length() <= longest ? text : text.substring(0, longest))
                .toArray(String[]::new);
    }
}
