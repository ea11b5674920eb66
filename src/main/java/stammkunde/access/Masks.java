package stammkunde.access;

/** Shows of an address what its owner needs to recognise it, and a stranger can't use. */
public final class Masks {

    private static final int DIGITS_SHOWN = 2;

    private Masks() {}

    /** {@code m•••@example.org}. */
    public static String email(String address) {
        var at = address.lastIndexOf('@');
        return at < 1 ? "•••" : address.charAt(0) + "•••" + address.substring(at);
    }

    /** {@code •••• 20}. */
    public static String phone(String number) {
        var digits = number.replaceAll("[^0-9]", "");
        return "•••• " + digits.substring(Math.max(0, digits.length() - DIGITS_SHOWN));
    }
}
