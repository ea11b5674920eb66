package stammkunde.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.customer.CustomerId;
import stammkunde.customer.CustomerRecords;
import stammkunde.customer.CustomerRows;
import stammkunde.customer.ErasurePlan;
import stammkunde.customer.Traces;
import stammkunde.shared.BusinessId;

/** What the DMS said about a customer, and what it says was done for them. */
@Component
class ExchangeRecords implements CustomerRecords {

    private static final CustomerRows LINKS = CustomerRows.of("DMS_CUSTOMER", "exchange.customer", "link_id");
    private static final CustomerRows SERVICES =
            CustomerRows.of("PAST_SERVICE", "exchange.past_service", "past_service_id");
    private static final CustomerRows OUTGOING = CustomerRows.of("OUTGOING", "exchange.outgoing", "outgoing_id");
    private static final List<CustomerRows> ALL = List.of(LINKS, SERVICES, OUTGOING);

    private final JdbcClient jdbc;
    private final Erased erased;
    private final OutRepository out;
    private final FileStore store;

    ExchangeRecords(JdbcClient jdbc, Erased erased, OutRepository out, FileStore store) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.out = out;
        this.store = store;
    }

    @Override
    public String module() {
        return "exchange";
    }

    @Override
    public Map<String, Integer> count(BusinessId business, CustomerId customer) {
        return Map.of(SERVICES.kind(), SERVICES.count(jdbc, business, customer));
    }

    @Override
    public List<Moved> move(BusinessId business, CustomerId from, CustomerId to) {
        return CustomerRows.moveAll(ALL, jdbc, business, from, to);
    }

    @Override
    public int moveBack(BusinessId business, CustomerId from, CustomerId to, List<Moved> moved) {
        return CustomerRows.moveAllBack(ALL, jdbc, business, from, to, moved);
    }

    @Override
    public Map<String, List<String>> export(BusinessId business, Traces traces) {
        return CustomerRows.exportAll(
                ALL, jdbc, business, traces, "business_id", "customer_id", "link_id", "line_hash");
    }

    @Override
    public ErasurePlan plan(BusinessId business, Traces traces, Instant now) {
        return new ErasurePlan(Map.of(SERVICES.kind(), SERVICES.count(jdbc, business, traces)), List.of(), Map.of());
    }

    /** Everything goes with the card, reports' lines too; what remains is that this customer must not come back by a file. */
    @Override
    public void erase(BusinessId business, Traces traces, Instant now) {
        store.withdraw(business, out.telling(business, traces.cardIds()));
        var dmsIds = jdbc.sql("""
                select dms_id from exchange.customer where business_id = :business and customer_id = any(:cards)
                """)
                .param("business", business.value())
                .param("cards", traces.cardIds())
                .query((row, _) -> row.getString(1))
                .list();
        if (dmsIds.isEmpty()) return;
        erased.remember(business, dmsIds, now);
        jdbc.sql("""
                delete from exchange.finding f
                 where f.business_id = :business
                   and (f.dms_id = any(:ids) or f.after_value = any(:ids)
                        or f.dms_id in (select v.dms_id from exchange.vehicle v
                                         where v.business_id = :business and v.owner_dms_id = any(:ids))
                        or f.dms_id in (select s.dms_id from exchange.past_service s
                                         where s.business_id = :business and s.customer_id = any(:cards)))
                """)
                .param("business", business.value())
                .param("ids", dmsIds.toArray(String[]::new))
                .param("cards", traces.cardIds())
                .update();
    }
}
