package stammkunde.portal.entrance;

import java.util.regex.Pattern;

/** Where a visitor was on the way to; only ever inside the portal (R-SEC-34). */
final class Next {

    private static final Pattern INSIDE = Pattern.compile("/portal(/[A-Za-z0-9-]+)*");
    private static final int LONGEST = 200;

    private Next() {}

    static String of(String asked) {
        return asked.length() <= LONGEST && INSIDE.matcher(asked).matches() ? asked : "/portal/profile";
    }
}
