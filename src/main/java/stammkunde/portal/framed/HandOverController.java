package stammkunde.portal.framed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.Entering;
import stammkunde.access.HandOvers;
import stammkunde.access.PersonalLinks;
import stammkunde.portal.Portal;
import stammkunde.portal.VisitCookie;
import stammkunde.portal.entrance.Onward;
import stammkunde.web.Access;
import stammkunde.web.Browsers;
import stammkunde.web.Framing;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.TooManyRequests;

/**
 * Somebody on a website wanted to log in, where no cookie of ours can be kept: they did in a window of our own, which
 * gives the frame that opened it a code. The code is told to our own origin only.
 */
@Controller
class HandOverController {

    private final HandOvers handOvers;
    private final PersonalLinks links;

    HandOverController(HandOvers handOvers, PersonalLinks links) {
        this.handOvers = handOvers;
        this.links = links;
    }

    @GetMapping(AfterLogin.HAND_OVER)
    @Access(Access.Level.CONFIRMED)
    ModelAndView show(Portal portal, HttpServletResponse response) {
        Framing.keepOpener(response);
        return Html.show("portal/framed/hand-over", new HandOverPage(portal));
    }

    @PostMapping(AfterLogin.HAND_OVER)
    @Access(Access.Level.CONFIRMED)
    ResponseEntity<Map<String, String>> offer(Portal portal, HttpServletRequest request, HttpServletResponse response) {
        AfterLogin.forget(request, response);
        return ResponseEntity.ok(Map.of("code", handOvers.offer(portal.visit())));
    }

    /** By a personal link that led to the website: the frame shows the Blitztermin, no surer of the visitor than the link. */
    @PostMapping("/portal/frame/link")
    @Access(Access.Level.ANYONE)
    ResponseEntity<Map<String, String>> enter(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code) {
        var before = VisitCookie.token(request).orElse("");
        var device = Browsers.name(request.getHeader(HttpHeaders.USER_AGENT));
        return switch (links.enterBy(code, request.getRemoteAddr(), device, before)) {
            case Entering.Entered(var link, var token) -> {
                keep(request, response, token);
                yield ResponseEntity.ok(Map.of("token", token, "path", Onward.of(link.target())));
            }
            case Entering.Closed _ -> throw new NotFound();
            case Entering.Throttled _ -> throw new TooManyRequests();
        };
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String token) {
        if (request.isSecure() && Framing.isFramed(request)) VisitCookie.set(request, response, token, false);
    }

    /** The frame keeps the token in its memory, and as a cookie of its own where the browser takes one. */
    @PostMapping("/portal/frame/visit")
    @Access(Access.Level.ANYONE)
    ResponseEntity<Map<String, String>> take(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code) {
        var device = Browsers.name(request.getHeader(HttpHeaders.USER_AGENT));
        var token = handOvers.take(code, device).orElseThrow(NotFound::new);
        keep(request, response, token);
        return ResponseEntity.ok(Map.of("token", token, "path", "/portal"));
    }
}
