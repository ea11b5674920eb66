package stammkunde.customer;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private static final CustomerRows CARD = CustomerRows.single("CARD", "customer.customer");
    private static final CustomerRows TAGS = CustomerRows.of("TAG", "customer.tag", "tag");

    private final JdbcClient jdbc;
    private final RetainedRecords retained;

    OwnRecords(JdbcClient jdbc, RetainedRecords retained) {
        this.jdbc = jdbc;
        this.retained = retained;
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

    @Override
    public Map<String, List<String>> export(BusinessId business, Traces traces) {
        var sections = new LinkedHashMap<String, List<String>>();
        sections.put(
                "customer.customer",
                CARD.export(jdbc, business, traces, "business_id", "search", "sort_name", "person"));
        sections.putAll(CustomerRows.exportAll(
                ALL, jdbc, business, traces, "business_id", "customer_id", "plate_search", "position"));
        sections.put("customer.tag", TAGS.export(jdbc, business, traces, "business_id", "customer_id"));
        return sections;
    }

    @Override
    public ErasurePlan plan(BusinessId business, Traces traces, Instant now) {
        var gone = new LinkedHashMap<String, Integer>();
        gone.put("CARD", traces.cards().size());
        for (var rows : List.of(VEHICLES, CONSENTS)) gone.put(rows.kind(), rows.count(jdbc, business, traces));
        var kept = consents(business, traces).stream()
                .collect(groupingBy(consent -> Retention.ofConsent(consent.day()), TreeMap::new, counting()))
                .entrySet()
                .stream()
                .map(year -> new ErasurePlan.Kept("CONSENT", year.getValue().intValue(), year.getKey()))
                .toList();
        return new ErasurePlan(gone, kept, Map.of());
    }

    private record PhoneConsent(LocalDate day, String content) {}

    /** That somebody agreed to be called must be provable for years; of other channels it ends with the relation. */
    private List<PhoneConsent> consents(BusinessId business, Traces traces) {
        return jdbc.sql("""
                select (c.at at time zone 'UTC')::date as day,
                       jsonb_build_object('consent', to_jsonb(c) - array['business_id', 'customer_id'], 'wording', w.body,
                           'name', p.first_name || ' ' || p.last_name, 'company', p.company_name,
                           'phones', (select jsonb_agg(k.value) from customer.contact k
                                       where k.business_id = c.business_id and k.customer_id = c.customer_id
                                         and k.kind = 'PHONE'))::text as content
                  from customer.consent c
                  join customer.customer p using (business_id, customer_id)
                  join customer.consent_wording w using (business_id, purpose, channel, version)
                 where c.business_id = :business and c.customer_id = any(:cards) and c.channel = 'PHONE' and c.given
                """)
                .param("business", business.value())
                .param("cards", traces.cardIds())
                .query((row, _) -> new PhoneConsent(row.getObject("day", LocalDate.class), row.getString("content")))
                .list();
    }

    /** Contacts, vehicles, consents, history and the rest go with the cards. */
    @Override
    public void erase(BusinessId business, Traces traces, Instant now) {
        for (var consent : consents(business, traces))
            retained.keep(business, "CONSENT", Map.of("proof", consent.content()), Retention.ofConsent(consent.day()));
        jdbc.sql("delete from customer.customer where business_id = :business and customer_id = any(:cards)")
                .param("business", business.value())
                .param("cards", traces.cardIds())
                .update();
    }
}
