package stammkunde.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.CustomerId;
import stammkunde.scheduling.AppointmentId;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

@Repository
class OutRepository {

    private final JdbcClient jdbc;

    OutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exports(BusinessId business) {
        return of(business, "select exports from exchange.setting where business_id = :business")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void setExports(BusinessId business, boolean exports) {
        of(business, """
                insert into exchange.setting (business_id, exports) values (:business, :exports)
                on conflict (business_id) do update set exports = excluded.exports
                """).param("exports", exports).update();
    }

    /** Twice the same before a file is made of it is once. @return false: nobody fetches it, and nothing was noted */
    boolean note(BusinessId business, @Nullable CustomerId customer, @Nullable AppointmentId appointment, Instant now) {
        return of(business, """
                insert into exchange.outgoing (business_id, outgoing_id, customer_id, appointment_id, noted_at)
                select :business, :id, cast(:customer as uuid), cast(:appointment as uuid), :now
                  from exchange.setting where business_id = :business and exports
                """)
                        .param("id", Ids.next())
                        .param("customer", customer == null ? null : customer.value())
                        .param("appointment", appointment == null ? null : appointment.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /**
     * Gives everything that waits the next number. What others haven't committed yet isn't seen, and gets the one after.
     *
     * @return empty: nothing waits
     */
    Optional<Integer> number(BusinessId business, Instant now) {
        var last = of(business, "select last_file_no from exchange.setting where business_id = :business for update")
                .query(Integer.class)
                .optional();
        if (last.isEmpty()) return Optional.empty();
        var next = last.get() + 1;
        of(business, """
                insert into exchange.out_file (business_id, file_no, made_at, entries) values (:business, :no, :now, 0)
                """)
                .param("no", next)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var taken = of(business, """
                update exchange.outgoing set file_no = :no where business_id = :business and file_no is null
                """).param("no", next).update();
        if (taken == 0) {
            of(business, "delete from exchange.out_file where business_id = :business and file_no = :no")
                    .param("no", next)
                    .update();
            return Optional.empty();
        }
        of(business, "update exchange.setting set last_file_no = :no where business_id = :business")
                .param("no", next)
                .update();
        of(business, """
                update exchange.out_file f
                   set entries = (select count(distinct coalesce(customer_id, appointment_id)) from exchange.outgoing o
                                   where o.business_id = :business and o.file_no = :no)
                 where business_id = :business and file_no = :no
                """).param("no", next).update();
        return Optional.of(next);
    }

    List<Integer> unwritten(BusinessId business) {
        return of(business, """
                select file_no from exchange.out_file where business_id = :business and not written order by file_no
                """).query((row, _) -> row.getInt(1)).list();
    }

    void written(BusinessId business, int number) {
        of(business, "update exchange.out_file set written = true where business_id = :business and file_no = :no")
                .param("no", number)
                .update();
    }

    /** Newest first. */
    List<OutFile> latest(BusinessId business, int most) {
        return of(business, """
                select file_no, made_at, entries from exchange.out_file where business_id = :business
                 order by file_no desc limit :most
                """)
                .param("most", most)
                .query((row, _) -> new OutFile(
                        row.getInt("file_no"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getInt("entries")))
                .list();
    }

    List<UUID> customers(BusinessId business, int number) {
        return subjects(business, number, "customer_id");
    }

    List<UUID> appointments(BusinessId business, int number) {
        return subjects(business, number, "appointment_id");
    }

    private List<UUID> subjects(BusinessId business, int number, String column) {
        return of(
                        business,
                        "select distinct " + column + " from exchange.outgoing where business_id = :business"
                                + " and file_no = :no and " + column + " is not null order by 1")
                .param("no", number)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Numbers of files that tell of these customers. */
    List<Integer> telling(BusinessId business, UUID[] customers) {
        return of(business, """
                select distinct file_no from exchange.outgoing
                 where business_id = :business and customer_id = any(:customers) and file_no is not null
                """)
                .param("customers", customers)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    List<Integer> forget(BusinessId business, Instant before) {
        return of(
                        business,
                        "delete from exchange.out_file where business_id = :business and made_at < :before returning file_no")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getInt(1))
                .list();
    }

    List<BusinessId> waiting(Instant before) {
        return jdbc
                .sql("select * from entrance.businesses_with_outgoing(:before)")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(BusinessId::new)
                .toList();
    }

    private JdbcClient.StatementSpec of(BusinessId business, String sql) {
        return jdbc.sql(sql).param("business", business.value());
    }
}
