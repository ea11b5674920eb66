package stammkunde.shared;

import java.net.URI;
import java.util.Locale;

/**
 * Where this installation is reached from outside; configured, never taken from a request (R-SEC-10).
 *
 * @param baseUrl without a slash at the end
 */
public record PublicAddress(String baseUrl) {

    public PublicAddress {
        while (baseUrl.endsWith("/")) baseUrl = baseUrl.substring(0, baseUrl.length() - 1);
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return baseUrl + path;
    }

    /** The same door under another host name. */
    public PublicAddress on(String host) {
        var own = URI.create(baseUrl);
        return new PublicAddress(own.getScheme() + "://" + host + (own.getPort() < 0 ? "" : ":" + own.getPort()));
    }

    /** Lower case, without port. */
    public String host() {
        return String.valueOf(URI.create(baseUrl).getHost()).toLowerCase(Locale.ROOT);
    }

    /** The same as people type it, without what browsers add: {@code termine.example.org/b/keller}. */
    public String typed(String path) {
        return of(path).replaceFirst("^https?://", "");
    }
}
