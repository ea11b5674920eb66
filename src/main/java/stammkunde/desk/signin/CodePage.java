package stammkunde.desk.signin;

import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.Problems;

/** Everything {@code desk/signin/code.jte} prints. */
public record CodePage(Frame frame, String next, Problems problems) implements Page {}
