package stammkunde.launch;

import java.util.List;

/**
 * @param websitePort of the demo's sample websites, which must be another origin
 * @param proxies     whose word about a visitor's address and protocol counts, as IP addresses
 * @param sftpPort    of the server that dealer systems drop files at; -1: it is off
 */
record Address(int port, int managementPort, int websitePort, String baseUrl, List<String> proxies, int sftpPort) {

    String managementUrl() {
        return "http://127.0.0.1:%d/actuator".formatted(managementPort);
    }
}
