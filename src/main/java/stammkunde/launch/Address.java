package stammkunde.launch;

import java.net.URI;
import java.util.List;

/**
 * @param websitePort of the demo's sample websites, which must be another origin
 * @param proxies     whose word about a visitor's address and protocol counts, as IP addresses
 * @param sftpPort    of the server that dealer systems drop files at; -1: it is off
 */
record Address(int port, int managementPort, int websitePort, String baseUrl, List<String> proxies, int sftpPort) {

    /** As the demo's website answers there; empty: on a port that is known only later. */
    String websiteUrl() {
        var host = URI.create(baseUrl).getHost();
        return websitePort == 0 ? "" : "http://%s:%d".formatted(host == null ? "localhost" : host, websitePort);
    }

    String managementUrl() {
        return "http://127.0.0.1:%d/actuator".formatted(managementPort);
    }
}
