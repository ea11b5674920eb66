package stammkunde.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.customer.CustomerId;
import stammkunde.customer.CustomerRecords;
import stammkunde.customer.ErasurePlan;
import stammkunde.customer.Traces;
import stammkunde.shared.BusinessId;

/** Letters to a person, by the address they went to. Those about appointments follow the appointments. */
@Component
class LetterRecords implements CustomerRecords {

    private static final String THEIRS =
            " from messaging.letter where business_id = :business and (to_address = any(:addresses) or about = any(:cards))";

    private final JdbcClient jdbc;

    LetterRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "messaging";
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
        var sections = new LinkedHashMap<String, List<String>>();
        sections.put(
                "messaging.letter",
                ask("""
                        select jsonb_build_object('channel', channel, 'kind', kind, 'to_address', to_address, 'to_name', to_name,
                                                  'subject', subject, 'state', state, 'created_at', created_at,
                                                  'sent_at', sent_at)
                        """ + THEIRS + " order by created_at", business, traces)
                        .query((row, _) -> row.getString(1))
                        .list());
        return sections;
    }

    @Override
    public ErasurePlan plan(BusinessId business, Traces traces, Instant now) {
        var count = ask("select count(*)" + THEIRS, business, traces)
                .query(Integer.class)
                .single();
        return new ErasurePlan(Map.of("LETTER", count), List.of(), Map.of());
    }

    @Override
    public void erase(BusinessId business, Traces traces, Instant now) {
        ask("delete" + THEIRS, business, traces).update();
    }

    private JdbcClient.StatementSpec ask(String sql, BusinessId business, Traces traces) {
        var addresses = new ArrayList<>(traces.emails());
        addresses.addAll(traces.phones());
        return jdbc.sql(sql)
                .param("business", business.value())
                .param("cards", traces.cardIds())
                .param("addresses", addresses.toArray(String[]::new));
    }
}
