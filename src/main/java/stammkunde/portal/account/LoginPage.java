package stammkunde.portal.account;

/**
 * Everything {@code portal/account/login.jte} prints.
 *
 * @param who     as it was typed
 * @param stay    „Angemeldet bleiben“ is ticked
 * @param stays   how long that is, in words
 * @param app     whether „Sie sind bereits App-KundIn?“ is asked
 * @param problem why the one before wasn't taken; empty: none
 * @param notice  what was finished just before; empty: nothing
 */
public record LoginPage(House house, String who, boolean stay, String stays, boolean app, String problem, String notice)
        implements AccountPage {}
