package stammkunde.desk.signin;

import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.Problems;

/**
 * Everything {@code desk/signin/sign-in.jte} prints. The password is typed anew each time.
 *
 * @param notice above the form, e.g. after a reset; empty: none
 */
public record SignInPage(Frame frame, String email, String next, Problems problems, String notice) implements Page {}
