package stammkunde.portal.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.Entering;
import stammkunde.access.Opening;
import stammkunde.access.PersonalLinks;
import stammkunde.portal.VisitCookie;
import stammkunde.web.Access;
import stammkunde.web.Browsers;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.TooManyRequests;

/**
 * The link of a campaign, a partner or a letter. Looking at it spends nothing and signs nobody in, so that programs that
 * check mail do no harm; the one button enters, and a script presses it where somebody is looking (R-SEC-7, R-SEC-11).
 */
@Controller
@Access(Access.Level.ANYONE)
class LinkController {

    private final PersonalLinks links;
    private final LinkPages pages;

    LinkController(PersonalLinks links, LinkPages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping("/l/{token}")
    ModelAndView show(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response, Frame frame) {
        response.setHeader("X-Robots-Tag", "noindex");
        return switch (links.look(token, request.getRemoteAddr(), isLookedAt(request))) {
            case Opening.Open(var link) -> Html.show("portal/entrance/link", pages.page(frame, link));
            case Opening.Closed _ -> closed(frame);
            case Opening.Throttled _ -> throw new TooManyRequests();
        };
    }

    @PostMapping("/l/{token}")
    ModelAndView enter(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response, Frame frame) {
        response.setHeader("X-Robots-Tag", "noindex");
        var before = VisitCookie.token(request).orElse("");
        var device = Browsers.name(request.getHeader(HttpHeaders.USER_AGENT));
        return switch (links.enter(token, request.getRemoteAddr(), device, before)) {
            case Entering.Entered entered -> {
                VisitCookie.set(request, response, entered.token());
                yield Html.goTo(Onward.of(entered.link().target()));
            }
            case Entering.Closed _ -> closed(frame);
            case Entering.Throttled _ -> throw new TooManyRequests();
        };
    }

    /**
     * Instead of entering here: the way to the business's website, whose widget enters. Asked for by a script; without one, or
     * where the website is not set any more, the form enters here.
     */
    @PostMapping("/l/{token}/website")
    ResponseEntity<Map<String, String>> handOver(@PathVariable String token, HttpServletRequest request) {
        return switch (links.look(token, request.getRemoteAddr(), false)) {
            case Opening.Open(var link) -> ResponseEntity.ok(Map.of("address", pages.onWebsite(link)));
            case Opening.Closed _ -> throw new NotFound();
            case Opening.Throttled _ -> throw new TooManyRequests();
        };
    }

    private static ModelAndView closed(Frame frame) {
        var page = Html.show("portal/entrance/link-closed", new LinkClosedPage(frame));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    /** Browsers that fetch a page before anybody asks for it say so. */
    private static boolean isLookedAt(HttpServletRequest request) {
        var purpose = request.getHeader("Sec-Purpose");
        return request.getMethod().equals("GET") && (purpose == null || !purpose.contains("prefetch"));
    }
}
