package stammkunde.desk.settings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in a form's fields: as it is stored, or as somebody typed it, right or wrong. */
public record Typed(Map<String, List<String>> values) {

    /** Empty where nothing stands. */
    public String get(String field) {
        var all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean is(String field) {
        return get(field).equals("true");
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    static Typed nothing() {
        return new Typed(Map.of());
    }

    static Typed of(Object... fieldsAndValues) {
        var values = new HashMap<String, List<String>>();
        for (int i = 0; i < fieldsAndValues.length; i += 2)
            values.put(
                    fieldsAndValues[i].toString(),
                    fieldsAndValues[i + 1] instanceof Collection<?> several
                            ? several.stream().map(Object::toString).toList()
                            : List.of(fieldsAndValues[i + 1].toString()));
        return new Typed(values);
    }

    Typed and(Typed more) {
        var both = new HashMap<>(values);
        both.putAll(more.values);
        return new Typed(both);
    }
}
