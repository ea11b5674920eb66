package stammkunde.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stammkunde.exchange.csv.Table;

/** Which column of a file is which field: as the business mapped it, else by its heading. */
public final class Columns {

    private final FileKind kind;
    private final int width;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);

    private Columns(FileKind kind, int width) {
        this.kind = kind;
        this.width = width;
    }

    /** @param mapping headings that a business has chosen for fields; one that the file lacks counts for nothing */
    public static Columns of(FileKind kind, List<String> heading, Map<Field, String> mapping) {
        var plain = heading.stream().map(FileKind::plain).toList();
        var columns = new Columns(kind, heading.size());
        for (var field : kind.fields()) {
            var chosen = plain.indexOf(FileKind.plain(mapping.getOrDefault(field, "")));
            var at = mapping.containsKey(field) && chosen >= 0 ? chosen : field.in(plain);
            if (at >= 0) columns.places.put(field, at);
        }
        // a DMS that has no id beside the customer number
        var number = columns.places.get(Field.CUSTOMER_NUMBER);
        if (kind == FileKind.CUSTOMERS && number != null) columns.places.putIfAbsent(Field.CUSTOMER_ID, number);
        return columns;
    }

    public FileKind kind() {
        return kind;
    }

    /** How many cells a whole line has. */
    int width() {
        return width;
    }

    int known() {
        return places.size();
    }

    public List<Field> missing() {
        return kind.fields().stream()
                .filter(field -> field.needed() && !places.containsKey(field))
                .toList();
    }

    /** The column, the first is 0; -1: the file doesn't have it. */
    public int place(Field field) {
        return places.getOrDefault(field, -1);
    }

    String cell(Table.Line line, Field field) {
        return line.cell(place(field));
    }
}
