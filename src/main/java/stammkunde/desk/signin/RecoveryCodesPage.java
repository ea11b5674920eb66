package stammkunde.desk.signin;

import java.util.List;
import stammkunde.web.Frame;
import stammkunde.web.Page;

/** Everything {@code desk/signin/recovery-codes.jte} prints: shown this once. */
public record RecoveryCodesPage(Frame frame, List<String> codes, String next) implements Page {}
