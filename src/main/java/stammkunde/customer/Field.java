package stammkunde.customer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Something a business notes of its customers besides: „Zusatzfeld“.
 *
 * @param choices what {@link Kind#CHOICE} offers; empty for others
 * @param active  still asked for; values of one that isn't stay in the file
 */
public record Field(FieldId id, String label, Kind kind, List<String> choices, boolean active) {

    public static final int LONGEST_VALUE = 1000;

    public enum Kind {
        TEXT,
        CHOICE,
        YES_NO,
        DATE
    }

    /** Whether that can be its value; no value always can. */
    public boolean takes(String value) {
        if (value.isEmpty()) return true;
        return switch (kind) {
            case TEXT -> value.length() <= LONGEST_VALUE;
            case CHOICE -> choices.contains(value);
            case YES_NO -> value.equals("true") || value.equals("false");
            case DATE -> isDay(value);
        };
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 1800;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
