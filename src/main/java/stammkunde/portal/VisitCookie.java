package stammkunde.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.access.Stay;
import stammkunde.access.Visit;
import stammkunde.web.SessionCookie;

/** Where a browser keeps the token of its visit. */
public final class VisitCookie {

    private static final SessionCookie COOKIE = new SessionCookie("visit");
    /** Where a frame on somebody's website says it that may keep no cookie; no other website can send it. */
    public static final String HEADER = "X-Visit";

    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private VisitCookie() {}

    public static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER)).or(() -> COOKIE.value(request));
    }

    /** As long as the one before was to be kept. */
    public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        var before = visit(request);
        set(request, response, token, before == null || before.kept());
    }

    /** @param kept false: until the browser is closed. How long it opens anything is the visit's affair */
    public static void set(HttpServletRequest request, HttpServletResponse response, String token, boolean kept) {
        if (request.getHeader(HEADER) != null) response.setHeader(HEADER, token);
        COOKIE.set(request, response, token, kept ? Stay.FOR_EVER : UNTIL_CLOSED);
    }

    public static void remove(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.remove(request, response);
    }

    /** What the filter found out. */
    static @Nullable Visit visit(HttpServletRequest request) {
        return (Visit) request.getAttribute(Visit.class.getName());
    }
}
