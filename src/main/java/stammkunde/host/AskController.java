package stammkunde.host;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stammkunde.business.HostName;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.web.Access;

/**
 * Tells the proxy in front for which names it may fetch a certificate: 200 for the installation's and for verified ones.
 * Who asks for many others is stopped for a while; that slows new names down and never those that are known.
 */
@Controller
@Access(Access.Level.ANYONE)
class AskController {

    static final String PATH = "/hosts/ask";
    private static final Limit UNKNOWN = new Limit(300, Duration.ofMinutes(10));

    private final Sites sites;
    private final Throttle throttle;

    AskController(Sites sites, Throttle throttle) {
        this.sites = sites;
        this.throttle = throttle;
    }

    @GetMapping(PATH)
    ResponseEntity<Void> ask(HttpServletRequest request, @RequestParam(defaultValue = "") String domain) {
        var name = HostName.sent(domain).orElse("");
        var known = !name.isEmpty() && !(sites.named(name) instanceof Site.Unknown);
        return ResponseEntity.status(known ? HttpStatus.OK : refusal(request)).build();
    }

    private HttpStatus refusal(HttpServletRequest request) {
        return throttle.tryAcquire("host ask", Throttle.network(request.getRemoteAddr()), UNKNOWN)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.TOO_MANY_REQUESTS;
    }
}
