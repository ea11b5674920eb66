package stammkunde.portal.account;

import stammkunde.account.Identifier;
import stammkunde.account.Registration;

/**
 * Everything {@code portal/account/code.jte} prints; the same for the known and the unknown.
 *
 * @param silent  SMS don't get out: nothing will come
 * @param problem why the one before wasn't taken; empty: none
 * @param again   a new code is needed
 */
public record CodePage(House house, Registration registration, boolean silent, String problem, boolean again)
        implements AccountPage {

    public String sent() {
        return text("account.code.sent." + registration.kind(), registration.masked());
    }

    public boolean byNumber() {
        return registration.kind() == Identifier.Kind.NUMBER;
    }
}
