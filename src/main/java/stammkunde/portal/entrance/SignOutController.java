package stammkunde.portal.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.Visits;
import stammkunde.portal.Portal;
import stammkunde.portal.VisitCookie;
import stammkunde.web.Access;
import stammkunde.web.Html;

/** „Auf diesem Gerät abmelden“. */
@Controller
@Access(Access.Level.LINKED)
class SignOutController {

    private final Visits visits;

    SignOutController(Visits visits) {
        this.visits = visits;
    }

    @PostMapping("/portal/sign-out")
    ModelAndView signOut(Portal portal, HttpServletRequest request, HttpServletResponse response) {
        visits.end(portal.business(), portal.customer().id(), portal.visit().id(), null);
        VisitCookie.remove(request, response);
        return Html.goTo("/portal/entrance?signed-out=yes");
    }
}
