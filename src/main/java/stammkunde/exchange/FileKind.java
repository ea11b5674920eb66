package stammkunde.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is about. In this order they are taken: vehicles need their customers, services both. */
public enum FileKind {
    CUSTOMERS("kund", "customer"),
    VEHICLES("fahrz", "vehicle", "fzg"),
    SERVICES("auftr", "leist", "servic", "histor");

    private final List<String> names;

    FileKind(String... names) {
        this.names = List.of(names);
    }

    public List<Field> fields() {
        return Arrays.stream(Field.values())
                .filter(field -> field.kind() == this)
                .toList();
    }

    /** By its name ({@code Fahrzeuge_2026-03-24.csv}); empty: it tells nothing. */
    public static Optional<FileKind> named(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .sorted(Comparator.reverseOrder())
                .filter(kind -> kind.names.stream().anyMatch(name::contains))
                .findFirst();
    }

    /** By its heading: the kind that has all it needs and knows most of the columns. */
    public static Optional<FileKind> headed(List<String> heading) {
        return Arrays.stream(values())
                .map(kind -> Columns.of(kind, heading, Map.of()))
                .filter(columns -> columns.missing().isEmpty())
                .max(Comparator.comparingInt(Columns::known))
                .map(Columns::kind);
    }

    /** {@code Straße} and {@code STRASSE} are the same heading, {@code E-Mail} and {@code email} too. */
    static String plain(String heading) {
        var letters = heading.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
    }
}
