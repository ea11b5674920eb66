package stammkunde.portal.account;

/** Everything {@code portal/account/forgot.jte} prints. @param who as it was typed @param problem empty: none */
public record ForgotPage(House house, String who, String problem) implements AccountPage {}
