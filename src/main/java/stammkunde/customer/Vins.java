package stammkunde.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Vehicle identification numbers (ISO 3779). Never refused, only doubted: old vehicles and imports have others. */
public final class Vins {

    /** Why a number is probably misread. */
    public enum Doubt {
        /** Not 17 characters. */
        LENGTH,
        /** I, O and Q don't occur: they look like 1 and 0. */
        LETTERS,
        /** The ninth character doesn't fit the others. */
        CHECK_DIGIT
    }

    private static final int LENGTH = 17;
    private static final Pattern ALLOWED = Pattern.compile("[A-HJ-NPR-Z0-9]*");
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VALUES = "12345678123457923456789";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    private Vins() {}

    /** Upper case, without blanks and hyphens. */
    public static String tidy(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** @return empty if there is nothing to doubt, also for no number at all */
    public static Optional<Doubt> check(String typed) {
        var vin = tidy(typed);
        if (vin.isEmpty()) return Optional.empty();
        if (!ALLOWED.matcher(vin).matches()) return Optional.of(Doubt.LETTERS);
        if (vin.length() != LENGTH) return Optional.of(Doubt.LENGTH);
        return hasCheckDigit(vin) && vin.charAt(8) != checkDigit(vin)
                ? Optional.of(Doubt.CHECK_DIGIT)
                : Optional.empty();
    }

    /** North American makers must use one; Europeans fill the place as they like. */
    private static boolean hasCheckDigit(String vin) {
        return vin.charAt(0) >= '1' && vin.charAt(0) <= '5';
    }

    private static char checkDigit(String vin) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) sum += WEIGHTS[i] * value(vin.charAt(i));
        var rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    private static int value(char sign) {
        return Character.digit(sign, 10) >= 0
                ? Character.digit(sign, 10)
                : Character.digit(VALUES.charAt(LETTERS.indexOf(sign)), 10);
    }
}
