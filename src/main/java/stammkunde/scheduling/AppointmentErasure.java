package stammkunde.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.business.Businesses;
import stammkunde.customer.ErasurePlan;
import stammkunde.customer.ErasurePlan.Kept;
import stammkunde.customer.RetainedRecords;
import stammkunde.customer.Retention;
import stammkunde.customer.Traces;
import stammkunde.messaging.Outbox;
import stammkunde.shared.BusinessId;

/**
 * A person's appointments: linked to one of their cards, or to none but typed with one of their addresses or numbers. What
 * remains of them says when something took place, and no longer for whom.
 */
@Component
class AppointmentErasure {

    private static final String THEIRS = """
             from scheduling.appointment a
            where a.business_id = :business
              and (a.customer_id = any(:cards)
                   or a.customer_id is null and (a.email <> '' and a.email = any(:emails)
                                                 or a.phone <> '' and a.phone = any(:phones)))
            """;
    private static final String OPEN = " and a.status <> 'CANCELLED' and a.status <> 'NO_SHOW' and a.ends_at > :now";

    private final JdbcClient jdbc;
    private final Businesses businesses;
    private final RetainedRecords retained;
    private final Outbox outbox;

    AppointmentErasure(JdbcClient jdbc, Businesses businesses, RetainedRecords retained, Outbox outbox) {
        this.jdbc = jdbc;
        this.businesses = businesses;
        this.retained = retained;
        this.outbox = outbox;
    }

    List<String> export(BusinessId business, Traces traces) {
        return ask("""
                select to_jsonb(a) - array['business_id', 'resource_ids']
                       || jsonb_build_object('service', (select s.name from scheduling.service s
                                                          where s.business_id = a.business_id and s.service_id = a.service_id),
                              'history', (select jsonb_agg(jsonb_build_object('at', h.at, 'act', h.act, 'detail', h.detail,
                                                                              'by', h.actor_kind) order by h.at)
                                            from scheduling.appointment_history h
                                           where h.business_id = a.business_id and h.appointment_id = a.appointment_id))
                """ + THEIRS + " order by a.starts_at", business, traces)
                .query((row, _) -> row.getString(1))
                .list();
    }

    ErasurePlan plan(BusinessId business, Traces traces, Instant now) {
        var all = ask("select count(*)" + THEIRS, business, traces)
                .query(Integer.class)
                .single();
        var open = ask("select count(*)" + THEIRS + OPEN, business, traces)
                .param("now", Columns.timestamptz(now))
                .query(Integer.class)
                .single();
        var kept = orders(business, traces).stream()
                .collect(Collectors.groupingBy(Order::until, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(year -> new Kept("ORDER", year.getValue().intValue(), year.getKey()))
                .toList();
        return new ErasurePlan(Map.of("APPOINTMENT", all), kept, Map.of("OPEN_APPOINTMENT", open));
    }

    private record Order(String content, LocalDate until) {}

    /** What was ordered for money and took place, or will be asked for: a commercial letter (R-LAW-65). */
    private List<Order> orders(BusinessId business, Traces traces) {
        var country = businesses.get(business).country();
        return ask("""
                select jsonb_build_object('first_name', a.first_name, 'last_name', a.last_name, 'street', a.street,
                           'house_number', a.house_number, 'postcode', a.postcode, 'city', a.city, 'email', a.email,
                           'service', (select s.name from scheduling.service s
                                        where s.business_id = a.business_id and s.service_id = a.service_id),
                           'starts_at', a.starts_at, 'ordered_at', a.created_at, 'price_cents', a.price_cents,
                           'currency', a.currency, 'terms_id', a.terms_id, 'privacy_id', a.privacy_id,
                           'appointment_id', a.appointment_id)::text as content,
                       (a.ends_at at time zone 'UTC')::date as day
                """ + THEIRS + " and a.status <> 'CANCELLED' and coalesce(a.price_cents, 0) > 0", business, traces)
                .query((row, _) -> new Order(
                        row.getString("content"), Retention.ofOrder(row.getObject("day", LocalDate.class), country)))
                .list();
    }

    void erase(BusinessId business, Traces traces, Instant now) {
        for (var order : orders(business, traces))
            retained.keep(business, "ORDER", Map.of("order", order.content()), order.until());
        var ids = ask("select a.appointment_id" + THEIRS + " for update", business, traces)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        outbox.forgetAbout(business, ids);
        for (var table : List.of("scheduling.manage_link", "scheduling.booking_key"))
            of("delete from " + table + " where business_id = :business and appointment_id = any(:ids)", business, ids);
        of("""
                update scheduling.appointment_history
                   set detail = '', actor_id = case when actor_kind = 'STAFF' then actor_id end
                 where business_id = :business and appointment_id = any(:ids)
                   and (actor_kind = 'CUSTOMER' or act in ('CANCELLED', 'DECLINED', 'LINKED', 'UNLINKED'))
                """, business, ids);
        of("""
                update scheduling.appointment
                   set customer_id = null, vehicle_id = null, first_name = '', last_name = '', email = '', phone = '',
                       plate = '', street = '', house_number = '', postcode = '', city = '', comment = '', staff_note = '',
                       handled_at = coalesce(handled_at, created_at)
                 where business_id = :business and appointment_id = any(:ids)
                """, business, ids);
    }

    private void of(String sql, BusinessId business, List<UUID> ids) {
        jdbc.sql(sql)
                .param("business", business.value())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec ask(String sql, BusinessId business, Traces traces) {
        return jdbc.sql(sql)
                .param("business", business.value())
                .param("cards", traces.cardIds())
                .param("emails", traces.emailTexts())
                .param("phones", traces.phoneTexts());
    }
}
