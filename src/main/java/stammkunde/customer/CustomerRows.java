package stammkunde.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.customer.CustomerRecords.Moved;
import stammkunde.shared.BusinessId;

/**
 * A table with the columns business_id and customer_id, for {@link CustomerRecords}. Constants of the program only: they
 * become part of statements.
 *
 * @param kind   what its rows are called
 * @param table  with its schema
 * @param id     the column that tells rows apart; customer_id where each customer has one
 * @param unless on a row m of the card they go to: under which a row v stays where it is
 */
public record CustomerRows(String kind, String table, String id, String unless) {

    /** All of them move. */
    public static CustomerRows of(String kind, String table, String id) {
        return new CustomerRows(kind, table, id, "false");
    }

    /** A customer has one at most: it moves if the other card has none. */
    public static CustomerRows single(String kind, String table) {
        return new CustomerRows(kind, table, "customer_id", "true");
    }

    public int count(JdbcClient jdbc, BusinessId business, CustomerId customer) {
        return jdbc.sql("select count(*) from " + table + " where business_id = :business and customer_id = :customer")
                .param("business", business.value())
                .param("customer", customer.value())
                .query(Integer.class)
                .single();
    }

    /** How many are of any of a person's cards. */
    public int count(JdbcClient jdbc, BusinessId business, Traces traces) {
        return jdbc.sql("select count(*) from " + table
                        + " where business_id = :business and customer_id = any(:cards)")
                .param("business", business.value())
                .param("cards", traces.cardIds())
                .query(Integer.class)
                .single();
    }

    /** @param hidden columns that are secrets, or say nothing about the person */
    public List<String> export(JdbcClient jdbc, BusinessId business, Traces traces, String... hidden) {
        return jdbc.sql("select to_jsonb(t) - cast(:hidden as text[]) from " + table
                        + " t where business_id = :business and customer_id = any(:cards)")
                .param("business", business.value())
                .param("cards", traces.cardIds())
                .param("hidden", hidden)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** By table, as {@link CustomerRecords#export} answers. */
    public static Map<String, List<String>> exportAll(
            List<CustomerRows> tables, JdbcClient jdbc, BusinessId business, Traces traces, String... hidden) {
        var sections = new LinkedHashMap<String, List<String>>();
        for (var table : tables) sections.put(table.table, table.export(jdbc, business, traces, hidden));
        return sections;
    }

    private List<Moved> move(JdbcClient jdbc, BusinessId business, CustomerId from, CustomerId to) {
        return jdbc
                .sql("""
                update %1$s v set customer_id = :to
                 where v.business_id = :business and v.customer_id = :from
                   and not exists (select from %1$s m
                                    where m.business_id = :business and m.customer_id = :to and (%3$s))
                returning %2$s
                """.formatted(table, id, unless))
                .param("business", business.value())
                .param("from", from.value())
                .param("to", to.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(row -> new Moved(kind, row))
                .toList();
    }

    public static List<Moved> moveAll(
            List<CustomerRows> tables, JdbcClient jdbc, BusinessId business, CustomerId from, CustomerId to) {
        var moved = new ArrayList<Moved>();
        for (var table : tables) moved.addAll(table.move(jdbc, business, from, to));
        return moved;
    }

    public static int moveAllBack(
            List<CustomerRows> tables,
            JdbcClient jdbc,
            BusinessId business,
            CustomerId from,
            CustomerId to,
            List<Moved> moved) {
        var back = 0;
        for (var table : tables) {
            var ids = moved.stream()
                    .filter(row -> row.kind().equals(table.kind))
                    .map(Moved::id)
                    .toArray(UUID[]::new);
            if (ids.length > 0)
                back += jdbc.sql("""
                        update %1$s set customer_id = :to
                         where business_id = :business and customer_id = :from and %2$s = any(:ids)
                        """.formatted(table.table, table.id))
                        .param("business", business.value())
                        .param("from", from.value())
                        .param("to", to.value())
                        .param("ids", ids)
                        .update();
        }
        return back;
    }
}
