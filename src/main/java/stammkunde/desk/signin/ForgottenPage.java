package stammkunde.desk.signin;

import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.Problems;

/** Everything {@code desk/signin/forgotten.jte} prints. */
public record ForgottenPage(Frame frame, String email, Problems problems) implements Page {}
