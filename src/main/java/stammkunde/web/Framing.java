package stammkunde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages inside of a frame on somebody's website. Nobody may frame anything, except who is named here for one answer; the
 * desk's pages never are.
 */
public final class Framing {

    /** Sent by our own script in a frame, whose requests don't say themselves that they are for one. */
    private static final String MARK = "X-Framed";

    private static final List<String> FRAMES = List.of("iframe", "frame");
    private static final String NOBODY = "frame-ancestors 'none'";

    private Framing() {}

    /** Whether this request is for what shows in a frame. Browsers before 2023 may not say so. */
    public static boolean isFramed(HttpServletRequest request) {
        return wants(request, FRAMES) || request.getHeader(MARK) != null;
    }

    /** Whether the answer could land in a frame: also where the browser says nothing. */
    public static boolean mayBeFramed(HttpServletRequest request) {
        var wanted = request.getHeader("Sec-Fetch-Dest");
        return wanted == null || FRAMES.contains(wanted);
    }

    /** @param origins none: nobody */
    public static void allow(HttpServletRequest request, HttpServletResponse response, List<String> origins) {
        var who = new ArrayList<String>();
        if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) who.add("'self'");
        who.addAll(origins);
        if (who.isEmpty()) return;
        response.setHeader(
                "Content-Security-Policy",
                SecurityHeaders.POLICY.replace(NOBODY, "frame-ancestors " + String.join(" ", who)));
        response.setHeader("X-Frame-Options", null);
    }

    /** For a window that a frame of ours has opened and waits for; on other pages nobody who opened them keeps a hold. */
    public static void keepOpener(HttpServletResponse response) {
        response.setHeader("Cross-Origin-Opener-Policy", "unsafe-none");
    }

    private static boolean wants(HttpServletRequest request, List<String> kinds) {
        @Nullable String wanted = request.getHeader("Sec-Fetch-Dest");
        return wanted != null && kinds.contains(wanted);
    }
}
