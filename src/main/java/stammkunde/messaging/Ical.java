package stammkunde.messaging;

import java.nio.charset.StandardCharsets;

/** Content lines of iCalendar (RFC 5545): escaped so that no text can become a property, folded by octets. */
final class Ical {

    private static final int OCTETS = 75;

    private final StringBuilder lines = new StringBuilder();

    /** @param value must be safe already: a token, or made by {@link #text} or {@link #address} */
    Ical line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    String end() {
        return lines.toString();
    }

    /** For values of type TEXT (§ 3.3.11). */
    static String text(String value) {
        return clean(value.replaceAll("\r\n|[\r\n\u0085\u2028\u2029]", "\n"))
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A parameter's value in quotes (§ 3.2, RFC 6868 for the circumflex); quotes inside become apostrophes. */
    static String quoted(String value) {
        return '"' + clean(value).replace('\n', ' ').replace('"', '\'').replace("^", "^^") + '"';
    }

    /** The address with all that a URI does not allow percent-encoded. */
    static String mailto(String address) {
        return "mailto:" + uri(address, "@.!$'*+-_~/=");
    }

    static String url(String address) {
        return uri(address, ":/?#[]@!$&'()*+,;=-._~%");
    }

    private static String uri(String text, String allowed) {
        var encoded = new StringBuilder();
        for (var octet : text.strip().getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (octet & 0xff);
            var plain = letter < 128 && (Character.isLetterOrDigit(letter) || allowed.indexOf(letter) >= 0);
            encoded.append(plain ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
        }
        return encoded.toString();
    }

    /** Without control characters but line feeds, and without halves of surrogate pairs. */
    private static String clean(String value) {
        var clean = new StringBuilder();
        value.codePoints()
                .filter(point -> point == '\n' || !Character.isISOControl(point))
                .forEach(point -> clean.appendCodePoint(isHalf(point) ? 0xfffd : point));
        return clean.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** At most 75 octets a line, never inside a character (§ 3.1). */
    private void fold(String line) {
        var octets = 0;
        for (var point : line.codePoints().toArray()) {
            var width = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (octets + width > OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(point);
            octets += width;
        }
        lines.append("\r\n");
    }
}
