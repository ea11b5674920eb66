package stammkunde.portal.account;

/** Everything {@code portal/account/passkey-refused.jte} prints. @param problem what happened and what to do */
public record PasskeyRefusedPage(House house, String problem) implements AccountPage {}
