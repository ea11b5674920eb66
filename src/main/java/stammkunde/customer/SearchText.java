package stammkunde.customer;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import stammkunde.business.Business.Country;

/**
 * What somebody typed into the one search box, and what it can be.
 *
 * @param email  beginning of an address, or empty
 * @param phone  beginning of a number in E.164, or empty
 * @param name   or empty
 * @param plate  as {@link Plates#searchable} spells it, or empty
 * @param vin    or empty
 * @param number a customer's, or 0
 */
record SearchText(String name, String email, String phone, String plate, String vin, long number) {

    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9()/.\\s-]{3,}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
    private static final int LONGEST = 200;
    private static final int LONGEST_PLATE = 10;
    private static final int LONGEST_OTHERS_NUMBER = 64;
    private static final int MOST_DIGITS = 6;
    private static final int SHORTEST_VIN = 7;
    private static final int LONGEST_VIN = 17;

    static SearchText of(String typed, Supplier<Country> country) {
        var text = typed.replace('\0', ' ').strip();
        if (text.length() > LONGEST) text = text.substring(0, LONGEST);
        var one = text.toLowerCase(Locale.ROOT);
        if (one.contains("@")) return new SearchText("", one, "", "", "", 0);

        var key = Plates.searchable(text);
        var plate = key.length() >= 2 && key.length() <= LONGEST_PLATE && !text.startsWith("+") ? key : "";
        var vin = key.length() >= SHORTEST_VIN && key.length() <= LONGEST_VIN ? key : "";
        var number = DIGITS.matcher(text).matches() ? Long.parseLong(text) : 0;
        if (DIALLED.matcher(text).matches()) return new SearchText("", "", number(text, country), plate, vin, number);
        return new SearchText(text, one.length() < 3 || one.contains(" ") ? "" : one, "", plate, vin, number);
    }

    /** Others' numbers may have letters and signs, but hardly no figure at all. */
    static boolean mayBeOthersNumber(String typed) {
        var text = typed.strip();
        return text.length() <= LONGEST_OTHERS_NUMBER
                && !text.contains("@")
                && text.indexOf('\0') < 0
                && text.chars().anyMatch(Character::isDigit);
    }

    /** Whether parts and misspelt plates are worth looking for: with figures, but not with figures alone by the dozen. */
    boolean mayBePlate() {
        return hasDigit() && plate.length() >= 3 && (!plate.matches("[0-9]*") || plate.length() <= MOST_DIGITS);
    }

    /** @param otherwiseNothing whether nothing else was found: names of firms may have figures too */
    boolean mayBeName(boolean otherwiseNothing) {
        return !name.isEmpty() && (otherwiseNothing || !hasDigit());
    }

    private boolean hasDigit() {
        return plate.chars().anyMatch(Character::isDigit);
    }

    /** {@code 0795} at home in Switzerland begins {@code +41795…}. */
    private static String number(String text, Supplier<Country> country) {
        var digits = text.replaceAll("[^0-9]", "");
        if (text.startsWith("+")) return "+" + digits;
        if (digits.startsWith("00")) return "+" + digits.substring(2);
        var prefix =
                switch (country.get()) {
                    case DE -> "+49";
                    case AT -> "+43";
                    case CH -> "+41";
                };
        return prefix + (digits.startsWith("0") ? digits.substring(1) : digits);
    }
}
