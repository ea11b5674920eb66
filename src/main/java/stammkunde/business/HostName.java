package stammkunde.business;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Host names as people type them and as browsers send them, brought into the one spelling of the DNS. */
public final class HostName {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    /** What the two ways of writing such names in ASCII disagree about: only the ASCII form is clear. */
    private static final Pattern UNCLEAR = Pattern.compile("[\\u00df\\u03c2\\u200c\\u200d]");
    /** Names that never lead to a server in the internet (RFC 6761, 6762, 9476). */
    private static final Pattern PRIVATE =
            Pattern.compile(".*\\.(localhost|local|internal|invalid|onion|alt|arpa|lan|home)");

    private static final int LONGEST = 253;

    private HostName() {}

    /** @param typed anything at all; an address with {@code https://} in front or a path behind is understood */
    public static Optional<String> typed(String typed) {
        var host = typed.strip().replaceFirst("(?i)^https?://", "").replaceFirst("[/?#].*$", "");
        if (host.length() > LONGEST || UNCLEAR.matcher(host).find()) return Optional.empty();
        try {
            return sent(IDN.toASCII(host.replaceFirst(":\\d+$", ""), IDN.USE_STD3_ASCII_RULES))
                    .filter(HostName::isPublic);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * @param header of a request: {@code Termine.Keller.example.:8443}
     * @return without port, without the root's dot, lower case; also single words and numbers
     */
    public static Optional<String> sent(String header) {
        var host =
                header.replaceFirst(":\\d{0,5}$", "").replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
        if (host.isEmpty() || host.length() > LONGEST) return Optional.empty();
        if (host.equals("[::1]")) return Optional.of(host);
        for (var label : host.split("\\.", -1)) if (!LABEL.matcher(label).matches()) return Optional.empty();
        return Optional.of(host);
    }

    private static boolean isPublic(String host) {
        var last = host.substring(host.lastIndexOf('.') + 1);
        return host.contains(".")
                && !last.matches("\\d+")
                && !PRIVATE.matcher(host).matches();
    }
}
