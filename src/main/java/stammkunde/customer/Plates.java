package stammkunde.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One spelling for licence plates of Germany, Austria and Switzerland, so that equal ones are found equal. */
public final class Plates {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^A-Z0-9]");
    private static final Pattern WRITTEN_OUT = Pattern.compile("^([A-Z]{0,2}?)([AOU])E(?=[A-Z0-9])");

    private Plates() {}

    /**
     * {@code tü-ab 12} and {@code TU AB12} both become {@code TUAB12}: without blanks, hyphens, dots, case and dots on
     * letters. The database's {@code customer.plate_key} says the same.
     */
    public static String searchable(String typed) {
        var letters = Normalizer.normalize(typed, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT.matcher(letters).replaceAll("");
    }

    /** What to look for: as typed, and, where a district's umlaut may be written out (TUE for TÜ), also without its E. */
    public static Set<String> spellings(String typed) {
        var one = searchable(typed);
        var other = WRITTEN_OUT.matcher(one).replaceFirst("$1$2");
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }
}
