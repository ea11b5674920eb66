package stammkunde.account;

/** What became of a login. */
public sealed interface Login {

    /** @param token for the visit's cookie @param kept whether the browser keeps it when it closes @param device its mark */
    record In(String token, boolean kept, String device) implements Login {}

    /** A one-time password: nothing opens before it is replaced. @param ticket for the page that does */
    record MustChange(String ticket) implements Login {}

    /** Nobody, or not the password; nobody is told which. */
    record Wrong() implements Login {}

    /** Too many tries; the right password isn't taken either. */
    record Stopped() implements Login {}

    /** The password fits two accounts with this address: whose is meant? */
    record Several() implements Login {}

    /** The password is right, but the business has closed this customer's portal. */
    record Closed() implements Login {}
}
