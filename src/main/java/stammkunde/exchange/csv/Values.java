package stammkunde.exchange.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days, numbers and amounts as dealer systems write them. */
public final class Values {

    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern CLOCK =
            Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([.'’\\s]\\d{3})+");
    private static final int MOST_DIGITS = 12;

    private Values() {}

    /** {@code 31.03.2026}, {@code 20260331} or {@code 2026-03-31}, a time of day after it is passed over. */
    public static Optional<LocalDate> day(String text) {
        var day = CLOCK.matcher(text).replaceFirst("");
        var german = GERMAN.matcher(day);
        if (german.matches()) return of(german, 3, 2, 1);
        for (var form : new Pattern[] {COMPACT, ISO}) {
            var match = form.matcher(day);
            if (match.matches()) return of(match, 1, 2, 3);
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> of(Matcher match, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(number(match, year), number(match, month), number(match, day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** {@code 1.234,50}, {@code 1'234.50}, {@code 1234,5} and {@code 1234} in hundredths. */
    public static Optional<Long> cents(String text) {
        var sign = text.startsWith("-") ? -1 : 1;
        var plain = text.replaceAll("^[+-]|\\s*(€|EUR|CHF|Fr\\.)\\s*$", "").strip();
        var mark = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
        var decimals = mark >= 0 && plain.length() - mark - 1 <= 2;
        var whole = decimals ? plain.substring(0, mark) : plain;
        var rest = decimals ? plain.substring(mark + 1) : "";
        var digits = whole(whole.replace(',', '.'));
        if (digits == null || !rest.matches("\\d{0,2}")) return Optional.empty();
        return Optional.of(sign * (digits * 100 + (rest.isEmpty() ? 0 : Long.parseLong((rest + "0").substring(0, 2)))));
    }

    /** {@code 92400}, {@code 92.400}, {@code 92 400 km} and {@code 92400,0}. */
    public static Optional<Long> whole(String text, long most) {
        var plain = text.replaceAll("(?i)\\s*km$", "").replaceAll("[.,]0{1,2}$", "");
        var number = whole(plain);
        return number == null || number < 0 || number > most ? Optional.empty() : Optional.of(number);
    }

    private static @Nullable Long whole(String text) {
        var digits = GROUPED.matcher(text).matches() ? text.replaceAll("[.'’\\s]", "") : text;
        return digits.matches("-?\\d{1," + MOST_DIGITS + "}") ? Long.valueOf(digits) : null;
    }
}
