package stammkunde.embedding;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Scheme, host and port of a website, as browsers write them in the header {@code Origin}.
 *
 * @param value e.g. {@code https://www.autohaus-sommer.example}
 */
public record Origin(String value) {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST = 255;

    /** What somebody typed. */
    public sealed interface Reading {
        record Right(Origin origin) implements Reading {}

        record Wrong(Problem problem) implements Reading {}
    }

    public enum Problem {
        NOT_AN_ADDRESS,
        NOT_ENCRYPTED,
        HAS_A_PATH,
        HAS_A_PLACEHOLDER
    }

    /** @param typed anything at all; without a scheme, https is meant */
    public static Reading read(String typed) {
        var text = typed.strip();
        if (text.contains("*")) return new Reading.Wrong(Problem.HAS_A_PLACEHOLDER);
        if (!text.contains("://")) text = "https://" + text;
        try {
            return read(new URI(ascii(text)));
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            return new Reading.Wrong(Problem.NOT_AN_ADDRESS);
        }
    }

    private static Reading read(URI uri) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || uri.getUserInfo() != null || host.length() > LONGEST || uri.getPort() > 65_535)
            return new Reading.Wrong(Problem.NOT_AN_ADDRESS);
        var local = LOCAL.contains(host);
        if (!scheme.equals("https") && !(scheme.equals("http") && local))
            return new Reading.Wrong(scheme.equals("http") ? Problem.NOT_ENCRYPTED : Problem.NOT_AN_ADDRESS);
        if (!local && !host.contains(".")) return new Reading.Wrong(Problem.NOT_AN_ADDRESS);
        var path = uri.getRawPath();
        if (!path.isEmpty() && !path.equals("/") || uri.getRawQuery() != null || uri.getRawFragment() != null)
            return new Reading.Wrong(Problem.HAS_A_PATH);
        return new Reading.Right(new Origin(written(scheme, host, uri.getPort())));
    }

    /** Of an address that is whole and right. */
    static Origin of(URI uri) {
        return new Origin(written(
                uri.getScheme().toLowerCase(Locale.ROOT), uri.getHost().toLowerCase(Locale.ROOT), uri.getPort()));
    }

    private static String written(String scheme, String host, int port) {
        var usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    /** Names with umlauts travel in letters that every browser agrees on. */
    static String ascii(String text) {
        var from = text.indexOf("://") + 3;
        var until = from;
        while (until < text.length() && "/?#:[".indexOf(text.charAt(until)) < 0) until++;
        var host = text.substring(from, until);
        return host.startsWith("[") || host.isEmpty()
                ? text
                : text.substring(0, from) + IDN.toASCII(host) + text.substring(until);
    }
}
