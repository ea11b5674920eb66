package stammkunde.host;

/**
 * The address in a visitor's browser.
 *
 * @param name   the host name, without port
 * @param origin {@code https://termine.keller.example}
 */
public record Here(String name, String origin) {}
