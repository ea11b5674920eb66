package stammkunde.shared;

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

    /** The same as people type it, without what browsers add: {@code termine.example.org/b/keller}. */
    public String typed(String path) {
        return of(path).replaceFirst("^https?://", "");
    }
}
