package stammkunde.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.shared.BusinessId;

/** The file's own rows about a customer, besides the card itself. */
@Component
class OwnRecords implements CustomerRecords {

    private static final CustomerRows VEHICLES = CustomerRows.of("VEHICLE", "customer.vehicle", "vehicle_id");
    private static final CustomerRows CONSENTS = CustomerRows.of("CONSENT", "customer.consent", "consent_id");

    private static final List<CustomerRows> ALL = List.of(
            VEHICLES,
            new CustomerRows(
                    "DUE_DATE",
                    "customer.due_date",
                    "due_date_id",
                    "m.due_kind_id = v.due_kind_id and v.vehicle_id is null and m.vehicle_id is null"),
            new CustomerRows("CONTACT", "customer.contact", "contact_id", "m.kind = v.kind and m.value = v.value"),
            new CustomerRows("FIELD", "customer.field_value", "field_id", "m.field_id = v.field_id"),
            CustomerRows.single("PICTURE", "customer.picture"),
            CONSENTS,
            CustomerRows.of("CHANGE", "customer.change", "change_id"),
            new CustomerRows(
                    "DIFFERENCE",
                    "customer.difference",
                    "difference_id",
                    "m.field = v.field and m.value = v.value and m.state = 'OPEN' and v.state = 'OPEN'"));

    private final JdbcClient jdbc;

    OwnRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "customer";
    }

    @Override
    public Map<String, Integer> count(BusinessId business, CustomerId customer) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var rows : List.of(VEHICLES, CONSENTS)) counts.put(rows.kind(), rows.count(jdbc, business, customer));
        return counts;
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
