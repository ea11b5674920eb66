package stammkunde.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import stammkunde.access.Stay;
import stammkunde.account.Login;
import stammkunde.portal.VisitCookie;
import stammkunde.web.SessionCookie;

/** What a browser keeps of an account; all of it needed for what was asked for (R-LAW-60). */
final class AccountCookies {

    /** Opens nothing: strangers' guesses at the account don't lock this browser out. */
    static final SessionCookie DEVICE = new SessionCookie("known");

    /** A registration or a one-time login under way: only the browser that began it may finish it. */
    static final SessionCookie TICKET = new SessionCookie("account");

    private AccountCookies() {}

    static void enter(HttpServletRequest request, HttpServletResponse response, Login.In in) {
        VisitCookie.set(request, response, in.token(), in.kept());
        DEVICE.set(request, response, in.device(), Stay.FOR_EVER);
        TICKET.remove(request, response);
    }
}
