package stammkunde.account;

import stammkunde.business.PasswordProblem;

/** What became of a new password. Everything but the first two has changed nothing. */
public sealed interface PasswordSetting {

    /** By link or ticket: its owner is in. */
    record Entered(Login.In in) implements PasswordSetting {}

    /** In the open portal: all other devices are signed out. */
    record Changed() implements PasswordSetting {}

    /** The link is still good. */
    record Weak(PasswordProblem problem) implements PasswordSetting {}

    /** The present password wasn't right, or was tried too often. */
    record OldWrong() implements PasswordSetting {}

    /** Used, expired, replaced, or never issued. */
    record Void() implements PasswordSetting {}

    /** The business has closed this customer's portal. */
    record Closed() implements PasswordSetting {}
}
