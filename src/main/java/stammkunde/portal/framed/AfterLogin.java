package stammkunde.portal.framed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.web.Html;
import stammkunde.web.SessionCookie;

/**
 * Where a login leads, or a registration, a new password, a passkey: to the portal, or back to the frame for whose sake
 * this window was opened. The browser remembers that until the frame has its code: a letter's link opens a window of
 * its own, which nobody waits for, and must not take it from the one that is waited for.
 */
public final class AfterLogin {

    static final String HAND_OVER = "/portal/frame";
    /** What the frame adds to the login's address. */
    private static final String ASKED = "for-frame";

    private static final SessionCookie FRAME = new SessionCookie("frame");
    private static final Duration A_WHILE = Duration.ofMinutes(40);

    private AfterLogin() {}

    /** Called where the window opens. */
    public static void remember(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter(ASKED) != null) FRAME.set(request, response, "yes", A_WHILE);
    }

    public static ModelAndView go(HttpServletRequest request) {
        return go(request, "/portal");
    }

    /** @param otherwise where it leads if no frame waits */
    public static ModelAndView go(HttpServletRequest request, String otherwise) {
        var waits = request.getParameter(ASKED) != null || FRAME.value(request).isPresent();
        return Html.goTo(waits ? HAND_OVER : otherwise);
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        FRAME.remove(request, response);
    }
}
