package stammkunde.portal.framed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.web.Html;
import stammkunde.web.SessionCookie;

/** Where a login leads: to the portal, or back to the frame for whose sake this window was opened. */
public final class AfterLogin {

    static final String HAND_OVER = "/portal/frame";
    /** What the frame adds to the login's address. */
    private static final String ASKED = "for-frame";

    private static final SessionCookie FRAME = new SessionCookie("frame");
    private static final Duration A_WHILE = Duration.ofMinutes(15);

    private AfterLogin() {}

    /** Called where the window opens. */
    public static void remember(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter(ASKED) != null) FRAME.set(request, response, "yes", A_WHILE);
    }

    public static ModelAndView go(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter(ASKED) == null && FRAME.value(request).isEmpty()) return Html.goTo("/portal");
        FRAME.remove(request, response);
        return Html.goTo(HAND_OVER);
    }
}
