package stammkunde.account;

/**
 * To whom a passkey proves somebody: one host name, one party.
 *
 * @param id     the host name, which the browser compares with its address bar
 * @param origin {@code https://termine.keller.example}
 */
public record RelyingParty(String id, String origin) {}
