package stammkunde.messaging.text;

import java.util.Map;

/** What fits into a short message (3GPP TS 23.038), and what can be said more cheaply without loss. */
public final class SmsText {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€\f";
    private static final Map<Integer, String> PLAINER = Map.ofEntries(
            Map.entry((int) '„', "\""),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '‚', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '…', "..."),
            Map.entry(0xa0, " "),
            Map.entry(0x202f, " "),
            Map.entry((int) '·', "-"),
            Map.entry((int) '\t', " "));

    private SmsText() {}

    public enum Alphabet {
        GSM7,
        UCS2
    }

    /** @param units septets or UTF-16 units that the text takes */
    public record Length(Alphabet alphabet, int units, int segments) {}

    /** Without typographic signs that would halve the room, and without control characters. */
    public static String plain(String text) {
        var plain = new StringBuilder();
        text.replaceAll("\r\n?", "\n").codePoints().forEach(point -> {
            var other = PLAINER.get(point);
            if (other != null) plain.append(other);
            else if (point == '\n' || !Character.isISOControl(point)) plain.appendCodePoint(point);
        });
        return plain.toString().strip();
    }

    public static Length length(String text) {
        var septets = 0;
        for (var letter : text.toCharArray()) {
            if (BASIC.indexOf(letter) >= 0) septets++;
            else if (EXTENDED.indexOf(letter) >= 0) septets += 2;
            else return new Length(Alphabet.UCS2, text.length(), segments(text.length(), 70, 67));
        }
        return new Length(Alphabet.GSM7, septets, segments(septets, 160, 153));
    }

    private static int segments(int units, int alone, int joined) {
        return units <= alone ? 1 : (units + joined - 1) / joined;
    }
}
