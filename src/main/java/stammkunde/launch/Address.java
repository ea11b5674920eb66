package stammkunde.launch;

import java.util.List;

/** @param proxies whose word about a visitor's address and protocol counts, as IP addresses */
record Address(int port, int managementPort, String baseUrl, List<String> proxies) {

    String managementUrl() {
        return "http://127.0.0.1:%d/actuator".formatted(managementPort);
    }
}
