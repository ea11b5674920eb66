package stammkunde.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import stammkunde.shared.PublicAddress;

/**
 * What a customer's QR code holds: 16 characters of 32, hence 80 random bits, short enough to be typed from a card.
 * Without I, L, O and U: what is typed for them is taken as what it looks like.
 */
public record PortalCode(String value) {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 16;
    private static final int LONGEST_TYPED = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    public PortalCode {
        if (value.length() != LENGTH || !value.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0))
            throw new IllegalArgumentException("not a portal code");
    }

    static PortalCode random() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return new PortalCode(code.toString());
    }

    /** In lower case, with blanks or hyphens, with an O for a zero: all the same code. @param typed anything at all */
    public static Optional<PortalCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) return Optional.empty();
        var code = new StringBuilder();
        for (var letter : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isWhitespace(letter) || letter == '-' || letter == '\u2013' || letter == '\u00a0') continue;
            code.append(alike(letter));
        }
        var text = code.toString();
        var fits = text.length() == LENGTH && text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return fits ? Optional.of(new PortalCode(text)) : Optional.empty();
    }

    private static char alike(char letter) {
        return switch (letter) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'U' -> 'V';
            default -> letter;
        };
    }

    /** {@code 7KQ2-M9XD-0TPA-H4RW}: for people. */
    public String printed() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What the QR code says. */
    public String address(PublicAddress address) {
        return address.of("/c/" + value);
    }

    /** Codes stay out of logs (R-SEC-9). */
    @Override
    public String toString() {
        return "PortalCode[…]";
    }
}
