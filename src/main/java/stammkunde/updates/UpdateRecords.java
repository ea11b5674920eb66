package stammkunde.updates;

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

/** A letter that waits stays its card's when cards are merged; letters themselves are messaging's to erase. */
@Component
class UpdateRecords implements CustomerRecords {

    private static final CustomerRows PENDING = CustomerRows.single("UPDATE", "updates.pending");

    private final JdbcClient jdbc;

    UpdateRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "updates";
    }

    @Override
    public Map<String, Integer> count(BusinessId business, CustomerId customer) {
        return Map.of();
    }

    @Override
    public List<Moved> move(BusinessId business, CustomerId from, CustomerId to) {
        return List.of();
    }

    @Override
    public int moveBack(BusinessId business, CustomerId from, CustomerId to, List<Moved> moved) {
        return 0;
    }

    @Override
    public Map<String, List<String>> export(BusinessId business, Traces traces) {
        return Map.of(PENDING.table(), PENDING.export(jdbc, business, traces, "business_id", "customer_id"));
    }

    @Override
    public ErasurePlan plan(BusinessId business, Traces traces, Instant now) {
        return ErasurePlan.NOTHING;
    }

    /** Everything goes with the card. */
    @Override
    public void erase(BusinessId business, Traces traces, Instant now) {}
}
