package stammkunde.portal.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.Entry;
import stammkunde.access.Visits;
import stammkunde.portal.VisitCookie;
import stammkunde.web.Access;
import stammkunde.web.Browsers;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.TooManyRequests;

/**
 * The code on the card. It opens at once and then leaves the address bar; it spends nothing, so that scanning it twice,
 * or a program looking at it first, does no harm. Whatever is wrong with a code, the page is the same (W10).
 */
@Controller
@Access(Access.Level.ANYONE)
class EntranceController {

    private final Visits visits;
    private final EntrancePages pages;

    EntranceController(Visits visits, EntrancePages pages) {
        this.visits = visits;
        this.pages = pages;
    }

    @GetMapping("/c/{code}")
    ModelAndView scan(
            @PathVariable String code, HttpServletRequest request, HttpServletResponse response, Frame frame) {
        response.setHeader("X-Robots-Tag", "noindex");
        return enter(code, request, response, frame);
    }

    /** Where somebody types the address before the code. */
    @GetMapping({"/c", "/c/"})
    ModelAndView withoutCode() {
        return Html.goTo("/portal/entrance");
    }

    /** For those whose camera can't: the code is printed below its picture. Also where an ended visit lands. */
    @GetMapping("/portal/entrance")
    ModelAndView show(HttpServletRequest request, Frame frame) {
        return Html.show("portal/entrance/entrance", pages.page(request, frame, false));
    }

    @PostMapping("/portal/entrance")
    ModelAndView type(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Frame frame) {
        return enter(code, request, response, frame);
    }

    private ModelAndView enter(String code, HttpServletRequest request, HttpServletResponse response, Frame frame) {
        var before = VisitCookie.token(request).orElse("");
        var device = Browsers.name(request.getHeader(HttpHeaders.USER_AGENT));
        return switch (visits.scan(code, request.getRemoteAddr(), device, before)) {
            case Entry.Open open -> {
                if (!open.token().equals(before)) VisitCookie.set(request, response, open.token(), true);
                yield Html.goTo("/portal");
            }
            case Entry.Closed _ -> {
                var page = Html.show("portal/entrance/entrance", pages.page(request, frame, true));
                page.setStatus(HttpStatus.NOT_FOUND);
                yield page;
            }
            case Entry.Throttled _ -> throw new TooManyRequests();
        };
    }
}
