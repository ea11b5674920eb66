package stammkunde.portal.account;

import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;
import stammkunde.web.Problems;

/** Everything {@code portal/account/password.jte} prints. @param hasPassword there is one to be changed @param hasPasskey another way in */
public record PasswordPage(Portal portal, boolean hasPassword, boolean hasPasskey, Problems problems)
        implements PortalPage {

    public String title() {
        return text(hasPassword ? "account.change" : hasPasskey ? "account.set.too" : "account.set");
    }

    /** Where a password store files it. */
    public String username() {
        return portal.customer()
                .email()
                .orElseGet(() -> Long.toString(portal.customer().number()));
    }

    public String forgot() {
        return shell().home() + "/account/forgot";
    }
}
