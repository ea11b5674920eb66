package stammkunde.partner;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import stammkunde.outside.PublicNetworks;

/** Where webhooks may go: to https addresses of the public internet, never to what lies behind this machine (R-SEC-48). */
@Component
class WebhookAddress {

    private static final int HTTPS = 443;
    private static final int OTHER_HTTPS = 8443;
    private static final int LONGEST = 500;

    private final boolean loopback;

    /** @param loopback for the demo and for tests: also plain http, and only to this machine itself */
    WebhookAddress(@Value("${stammkunde.webhooks.loopback:false}") boolean loopback) {
        this.loopback = loopback;
    }

    /** @return empty if webhooks can't go there, whatever its name is resolved to */
    Optional<URI> parse(String typed) {
        try {
            var uri = new URI(typed.strip());
            return typed.length() <= LONGEST && isPossible(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isPossible(URI uri) {
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) return false;
        if (loopback && "http".equals(uri.getScheme())) return isLoopbackName(uri.getHost());
        if (!"https".equals(uri.getScheme())) return false;
        var port = port(uri);
        return (port == HTTPS || port == OTHER_HTTPS) && uri.getHost().contains(".") && !isNumber(uri.getHost());
    }

    /** Certificates are for names; an address in figures is nearly always somebody's inside. */
    private static boolean isNumber(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+") || host.matches("(?i)0x.*");
    }

    private static boolean isLoopbackName(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1");
    }

    static int port(URI uri) {
        return uri.getPort() != -1 ? uri.getPort() : "http".equals(uri.getScheme()) ? 80 : HTTPS;
    }

    /** @throws UnknownHostException also if one of its addresses is not public */
    InetAddress resolve(URI uri) throws UnknownHostException {
        return PublicNetworks.resolve(uri.getHost(), loopback);
    }
}
