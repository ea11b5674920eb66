package stammkunde.desk.signin;

import stammkunde.business.PasswordProblem;
import stammkunde.web.Frame;

/** Says why a new password isn't taken, and what to do. */
public final class PasswordTexts {

    private PasswordTexts() {}

    public static String of(Frame frame, PasswordProblem problem) {
        return switch (problem) {
            case TOO_SHORT -> frame.text("signin.password.too-short");
            case TOO_LONG -> frame.text("signin.password.too-long");
            case TOO_COMMON -> frame.text("signin.password.too-common");
            case OWN_WORDS -> frame.text("signin.password.own-words");
        };
    }
}
