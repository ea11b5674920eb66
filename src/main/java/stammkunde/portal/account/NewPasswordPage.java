package stammkunde.portal.account;

import stammkunde.web.Problems;

/**
 * Everything {@code portal/account/new-password.jte} prints: the last step of registering, of a reset and of a first login.
 *
 * @param action    where the form goes
 * @param title     what it is about
 * @param username  for the browser's password store; empty: none can be shown
 * @param needsName who it is must be said too
 * @param stays     „Angemeldet bleiben“, in words; empty: not asked here
 */
public record NewPasswordPage(
        House house,
        String action,
        String title,
        String explanation,
        String username,
        boolean needsName,
        String firstName,
        String lastName,
        boolean stay,
        String stays,
        Problems problems)
        implements AccountPage {}
