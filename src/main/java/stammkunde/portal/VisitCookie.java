package stammkunde.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.access.Visit;
import stammkunde.access.Visits;
import stammkunde.web.SessionCookie;

/** Where a browser keeps the token of its visit. */
public final class VisitCookie {

    private static final SessionCookie COOKIE = new SessionCookie("visit");

    private VisitCookie() {}

    public static Optional<String> token(HttpServletRequest request) {
        return COOKIE.value(request);
    }

    public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        COOKIE.set(request, response, token, Visits.LASTS);
    }

    public static void remove(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.remove(request, response);
    }

    /** What the filter found out. */
    static @Nullable Visit visit(HttpServletRequest request) {
        return (Visit) request.getAttribute(Visit.class.getName());
    }
}
