package stammkunde.access;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.customer.CustomerId;
import stammkunde.customer.CustomerRecords;
import stammkunde.customer.CustomerRows;
import stammkunde.shared.BusinessId;

/**
 * Devices stay signed in when cards are merged. Codes and calendar addresses are sealed for the customer they were made for
 * and stay with the tombstone, which leads to the other card: {@link stammkunde.customer.Merges#standing}.
 */
@Component
class AccessRecords implements CustomerRecords {

    private static final CustomerRows VISITS = CustomerRows.of("VISIT", "access.visit", "visit_id");
    private static final List<CustomerRows> ALL =
            List.of(VISITS, CustomerRows.of("VERIFICATION", "access.verification", "verification_id"));

    private final JdbcClient jdbc;

    AccessRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "access";
    }

    @Override
    public Map<String, Integer> count(BusinessId business, CustomerId customer) {
        return Map.of(VISITS.kind(), VISITS.count(jdbc, business, customer));
    }

    @Override
    public List<Moved> move(BusinessId business, CustomerId from, CustomerId to) {
        return CustomerRows.moveAll(ALL, jdbc, business, from, to);
    }

    @Override
    public int moveBack(BusinessId business, CustomerId from, CustomerId to, List<Moved> moved) {
        return CustomerRows.moveAllBack(ALL, jdbc, business, from, to, moved);
    }
}
