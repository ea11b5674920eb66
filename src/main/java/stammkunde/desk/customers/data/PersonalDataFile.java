package stammkunde.desk.customers.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stammkunde.customer.Customer;
import stammkunde.customer.ErasurePlan;
import stammkunde.desk.Desk;
import tools.jackson.databind.json.JsonMapper;

/** The export as JSON: tables and columns by their own names, which stay the same from one export to the next. */
final class PersonalDataFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PersonalDataFile() {}

    static byte[] of(Desk desk, Customer customer, Map<String, List<String>> sections, ErasurePlan plan) {
        var data = new LinkedHashMap<String, Object>();
        sections.forEach((table, rows) ->
                data.put(table, rows.stream().map(JSON::readTree).toList()));
        var file = new LinkedHashMap<String, Object>();
        file.put("person", customer.name());
        file.put("business", desk.settings().name());
        file.put("exported_at", desk.now().toString());
        file.put(
                "kept_by_law_after_erasure",
                plan.kept().stream()
                        .map(kept -> Map.of(
                                "what", kept.what(),
                                "count", kept.count(),
                                "until", kept.until().toString()))
                        .toList());
        file.put("data", data);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }
}
