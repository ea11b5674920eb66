package stammkunde.desk.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only to a page of the desk, whatever {@code next=} says (R-SEC-34). */
final class NextPath {

    static final String START = "/desk";
    private static final Pattern OF_THE_DESK = Pattern.compile("/desk(?:[/?][A-Za-z0-9/?&=._~%+:,@-]*)?");

    private NextPath() {}

    static String safe(@Nullable String next) {
        if (next == null || next.length() > 500 || next.startsWith("/desk/sign-")) return START;
        return OF_THE_DESK.matcher(next).matches() && !next.contains("//") && !next.contains("..") ? next : START;
    }
}
