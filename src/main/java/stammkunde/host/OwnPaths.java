package stammkunde.host;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a business's own host name serves: its booking page at the root and all that lies below it, and the pages that find
 * their business by a code, a link or a visit. Whatever isn't named here, the desk and the set-up above all, isn't there.
 */
final class OwnPaths {

    /** Served under their own addresses, alone and with everything below. */
    private static final List<String> AS_THEY_ARE = List.of("/portal", "/c", "/l", "/u");

    /** The script that websites embed, and its versions. */
    private static final Pattern EMBEDDED = Pattern.compile("/embed(-[0-9a-f]+)?\\.js");

    private OwnPaths() {}

    /** @return the path inside the program; empty: nothing is served there */
    static Optional<String> of(String path, String slug) {
        var home = "/b/" + slug;
        if (path.equals("/") || path.equals("/book")) return Optional.of(home);
        if (path.equals("/b") || path.startsWith("/b/"))
            return Optional.of(path).filter(own -> isBelow(own, home));
        if (EMBEDDED.matcher(path).matches()) return Optional.of(path);
        if (AS_THEY_ARE.stream().anyMatch(part -> isBelow(path, part))) return Optional.of(path);
        return Optional.of(home + path);
    }

    private static boolean isBelow(String path, String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }
}
