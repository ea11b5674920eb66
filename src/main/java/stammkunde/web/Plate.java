package stammkunde.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A licence plate as {@code ui/plate} draws it.
 *
 * @param look   class of the drawing: {@code de}, {@code ch zh}, empty for a plain one
 * @param area   district or canton; the whole text on a plain plate
 * @param number the rest
 */
public record Plate(String look, String area, String number) {

    private static final Pattern GERMAN = Pattern.compile("([A-ZÄÖÜ]{1,3})[ -]+([A-Z]{1,2})[ -]?([0-9]{1,4}[EH]?)");
    private static final Pattern SWISS = Pattern.compile("([A-Z]{2})[ ·-]?([0-9 ]{1,8})");
    private static final Set<String> CANTONS = Set.of(
            "AG", "AI", "AR", "BE", "BL", "BS", "FR", "GE", "GL", "GR", "JU", "LU", "NE", "NW", "OW", "SG", "SH", "SO",
            "SZ", "TG", "TI", "UR", "VD", "VS", "ZG", "ZH");

    /** Reads what somebody typed; whatever is neither German nor Swiss stays as it is, on a plain plate. */
    public static Plate of(String text) {
        var tidy = text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);

        var swiss = SWISS.matcher(tidy);
        if (swiss.matches() && CANTONS.contains(swiss.group(1)))
            return new Plate(
                    "ch " + swiss.group(1).toLowerCase(Locale.ROOT), swiss.group(1), thousands(swiss.group(2)));

        var german = GERMAN.matcher(tidy);
        if (german.matches()) return new Plate("de", german.group(1), german.group(2) + " " + german.group(3));
        return new Plate("", tidy, "");
    }

    private static String thousands(String digits) {
        var plain = digits.replace(" ", "");
        return plain.length() <= 3
                ? plain
                : plain.substring(0, plain.length() - 3) + " " + plain.substring(plain.length() - 3);
    }
}
