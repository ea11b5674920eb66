package stammkunde.desk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a form was opened, to return there: only a page of the desk, whatever the form says (R-SEC-34). */
public final class Back {

    private static final Pattern OF_THE_DESK = Pattern.compile("/desk(?:[/?][A-Za-z0-9/?&=._~%+:,@-]*)?");

    private Back() {}

    public static String to(@Nullable String path, String otherwise) {
        if (path == null || path.length() > 500) return otherwise;
        return OF_THE_DESK.matcher(path).matches() && !path.contains("//") && !path.contains("..") ? path : otherwise;
    }
}
