package stammkunde.portal.account;

import stammkunde.business.PasswordProblem;
import stammkunde.web.Frame;

/** Says why a new password isn't taken, and what to do. */
final class PasswordWords {

    private PasswordWords() {}

    static String of(Frame frame, PasswordProblem problem) {
        return switch (problem) {
            case TOO_SHORT -> frame.text("account.password.too-short");
            case TOO_LONG -> frame.text("account.password.too-long");
            case TOO_COMMON -> frame.text("account.password.too-common");
            case OWN_WORDS -> frame.text("account.password.own-words");
        };
    }
}
