package stammkunde.launch;

import java.util.List;

/**
 * @param websitePort of the demo's sample websites, which must be another origin
 * @param proxies     whose word about a visitor's address and protocol counts, as IP addresses
 */
record Address(int port, int managementPort, int websitePort, String baseUrl, List<String> proxies) {

    String managementUrl() {
        return "http://127.0.0.1:%d/actuator".formatted(managementPort);
    }
}
