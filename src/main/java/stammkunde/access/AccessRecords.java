package stammkunde.access;

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

/**
 * Devices stay signed in when cards are merged, and personal links go on. Codes and calendar addresses are sealed for the customer they were made for
 * and stay with the tombstone, which leads to the other card: {@link stammkunde.customer.Merges#standing}.
 */
@Component
class AccessRecords implements CustomerRecords {

    private static final CustomerRows VISITS = CustomerRows.of("VISIT", "access.visit", "visit_id");
    private static final CustomerRows CODES = CustomerRows.single("PORTAL_CODE", "access.portal_code");
    private static final CustomerRows CHANGES = CustomerRows.of("CONTACT_CHANGE", "access.contact_change", "change_id");
    private static final CustomerRows FEEDS = CustomerRows.single("CALENDAR_FEED", "access.calendar_feed");
    private static final CustomerRows LINKS = CustomerRows.of("PERSONAL_LINK", "access.personal_link", "link_id");
    private static final String[] SECRET = {
        "business_id",
        "customer_id",
        "token_hash",
        "token_encrypted",
        "code_hash",
        "code_encrypted",
        "confirm_hash",
        "confirm_encrypted",
        "undo_hash",
        "undo_encrypted"
    };

    private static final List<CustomerRows> ALL =
            List.of(VISITS, LINKS, CustomerRows.of("VERIFICATION", "access.verification", "verification_id"));

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

    @Override
    public Map<String, List<String>> export(BusinessId business, Traces traces) {
        return CustomerRows.exportAll(List.of(VISITS, CODES, CHANGES, FEEDS, LINKS), jdbc, business, traces, SECRET);
    }

    @Override
    public ErasurePlan plan(BusinessId business, Traces traces, Instant now) {
        return new ErasurePlan(Map.of(VISITS.kind(), VISITS.count(jdbc, business, traces)), List.of(), Map.of());
    }

    /** Everything goes with the card. */
    @Override
    public void erase(BusinessId business, Traces traces, Instant now) {}
}
