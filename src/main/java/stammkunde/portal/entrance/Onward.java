package stammkunde.portal.entrance;

import java.util.StringJoiner;
import stammkunde.access.PersonalLink.Target;

/** Where a personal link leads once it has been entered: the Blitztermin, with what the link suggests. No secret in it. */
public final class Onward {

    private Onward() {}

    public static String of(Target target) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (target.service() != null) query.add("service=" + target.service());
        if (target.vehicle() != null) query.add("vehicle=" + target.vehicle().value());
        if (target.branch() != null) query.add("branch=" + target.branch().value());
        return "/portal/quick" + query;
    }
}
