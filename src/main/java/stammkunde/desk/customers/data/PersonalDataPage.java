package stammkunde.desk.customers.data;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import stammkunde.customer.Customer;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept about a person, for people to read; tables without rows are left out. */
public record PersonalDataPage(Desk desk, Customer customer, List<Section> sections) implements DeskPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");
    private static final int LONGEST = 2000;
    /** In this order; the database has none. */
    private static final List<String> FIRST = List.of(
            "at",
            "starts_at",
            "ends_at",
            "service",
            "status",
            "number",
            "kind",
            "value",
            "first_name",
            "last_name",
            "company_name",
            "street",
            "house_number",
            "postcode",
            "city",
            "country",
            "email",
            "phone",
            "plate",
            "make",
            "model",
            "vin",
            "what",
            "subject",
            "before_value",
            "after_value",
            "field",
            "old_value",
            "new_value");

    public record Section(String title, List<List<Fact>> rows) {}

    public record Fact(String label, String value) {}

    static PersonalDataPage of(Desk desk, Customer customer, Map<String, List<String>> sections) {
        var shown = sections.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section -> new Section(
                        desk.text("data.section." + section.getKey()),
                        section.getValue().stream().map(row -> facts(desk, row)).toList()))
                .toList();
        return new PersonalDataPage(desk, customer, shown);
    }

    /** Without what says nothing to people: ids, empty values. */
    private static List<Fact> facts(Desk desk, String row) {
        return JSON.readTree(row).properties().stream()
                .sorted(Comparator.comparingInt(column -> place(column.getKey())))
                .map(column -> new Fact(label(desk, column.getKey()), value(desk, column.getValue())))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static int place(String column) {
        var place = FIRST.indexOf(column);
        return place < 0 ? FIRST.size() : place;
    }

    /** Columns that have no words yet keep their own name. */
    private static String label(Desk desk, String column) {
        return desk.frame()
                .texts()
                .getMessage("data.column." + column, null, column, desk.frame().locale());
    }

    private static String value(Desk desk, JsonNode value) {
        if (value.isNull()) return "";
        if (value.isBoolean()) return desk.text(value.asBoolean() ? "data.yes" : "data.no");
        if (value.isContainer()) return value.isEmpty() ? "" : value.toString();
        var text = value.asString();
        if (ID.matcher(text).matches()) return "";
        if (MOMENT.matcher(text).matches()) return moment(desk, text);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String moment(Desk desk, String text) {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            return desk.wording().moment(at) + " " + desk.wording().dayOf(at).getYear();
        } catch (DateTimeParseException other) {
            return text;
        }
    }

    public String card() {
        return "/desk/customers/" + customer.id().value();
    }
}
