package stammkunde.portal.unsubscribe;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Businesses;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.campaign.Unsubscriptions;
import stammkunde.campaign.Unsubscriptions.Unsubscription;
import stammkunde.web.Access;
import stammkunde.web.Brand;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.TooManyRequests;

/**
 * Ends advertising without a login. Opening the page changes nothing (R-SEC-7); a POST does, at once and without asking
 * again, whether a person presses the button or a mail program sends it of its own accord (RFC 8058).
 */
@Controller
@Access(Access.Level.ANYONE)
class UnsubscribeController {

    private static final Limit MISSES = new Limit(30, Duration.ofMinutes(10));

    private final Unsubscriptions unsubscriptions;
    private final Businesses businesses;
    private final Throttle throttle;

    UnsubscribeController(Unsubscriptions unsubscriptions, Businesses businesses, Throttle throttle) {
        this.unsubscriptions = unsubscriptions;
        this.businesses = businesses;
        this.throttle = throttle;
    }

    @GetMapping("/u/{token}")
    ModelAndView show(@PathVariable String token, Frame frame, HttpServletRequest request) {
        return page(unsubscriptions.find(token), token, frame, request);
    }

    @PostMapping("/u/{token}")
    ModelAndView unsubscribe(@PathVariable String token, Frame frame, HttpServletRequest request) {
        return page(unsubscriptions.unsubscribe(token), token, frame, request);
    }

    private ModelAndView page(Optional<Unsubscription> found, String token, Frame frame, HttpServletRequest request) {
        var one = found.orElseThrow(() -> miss(request));
        var business = businesses.get(one.business());
        return Html.show(
                "portal/unsubscribe/show",
                new UnsubscribePage(
                        frame.in(business.country().name()),
                        business.name(),
                        new Brand(business.accent(), business.radius()).address(business.slug()),
                        "/u/" + token,
                        one.channel(),
                        one.done()));
    }

    private RuntimeException miss(HttpServletRequest request) {
        var from = Throttle.network(request.getRemoteAddr());
        return throttle.tryAcquire("unsubscribe links", from, MISSES) ? new NotFound() : new TooManyRequests();
    }
}
