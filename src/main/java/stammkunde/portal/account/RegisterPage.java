package stammkunde.portal.account;

/**
 * Everything {@code portal/account/register.jte} prints.
 *
 * @param app     „Sie sind bereits App-KundIn?“: by e-mail address only
 * @param who     as it was typed
 * @param problem why it wasn't taken; empty: none
 */
public record RegisterPage(House house, boolean app, String who, String problem) implements AccountPage {

    public String title() {
        return text(app ? "account.app.title" : "account.register");
    }

    public String explanation() {
        return text(app ? "account.app.text" : "account.register.text");
    }

    public String label() {
        return text(app ? "account.email" : "account.who");
    }

    public String action() {
        return house.at(app ? "/app" : "/register");
    }
}
