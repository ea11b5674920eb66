package stammkunde.customer;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import stammkunde.business.Business.Country;

/**
 * What somebody typed into the one search box, and what it can be.
 *
 * @param email beginning of an address, or empty
 * @param phone beginning of a number in E.164, or empty
 * @param name  or empty
 */
record SearchText(String name, String email, String phone) {

    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9()/.\\s-]{3,}");
    private static final int LONGEST = 200;

    static SearchText of(String typed, Supplier<Country> country) {
        var text = typed.replace('\0', ' ').strip();
        if (text.length() > LONGEST) text = text.substring(0, LONGEST);
        if (DIALLED.matcher(text).matches()) return new SearchText("", "", number(text, country));
        var one = text.toLowerCase(Locale.ROOT);
        if (one.contains("@")) return new SearchText("", one, "");
        return new SearchText(text, one.length() < 3 || one.contains(" ") ? "" : one, "");
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
