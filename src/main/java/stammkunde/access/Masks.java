package stammkunde.access;

import java.util.Locale;

/** Shows of an address what its owner needs to recognise it, and a stranger can't use. */
public final class Masks {

    private static final int DIGITS_SHOWN = 2;
    private static final int PLATE_SHOWN = 3;

    private Masks() {}

    /** {@code m•••@example.org}. */
    public static String email(String address) {
        var at = address.lastIndexOf('@');
        return at < 1 ? "•••" : address.charAt(0) + "•••" + address.substring(at);
    }

    /** {@code ••• 913}: the end of a licence plate, by which its owner knows which vehicle is meant. */
    public static String plate(String plate) {
        var marks = plate.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        var number = marks.replaceAll("^.*?([0-9]*[EH]?)$", "$1");
        var end = number.isEmpty() ? marks : number;
        var shown = Math.min(PLATE_SHOWN, Math.min(end.length(), marks.length() / 2));
        return "••• " + end.substring(end.length() - shown);
    }

    /** {@code •••• 20}. */
    public static String phone(String number) {
        var digits = number.replaceAll("[^0-9]", "");
        return "•••• " + digits.substring(Math.max(0, digits.length() - DIGITS_SHOWN));
    }
}
