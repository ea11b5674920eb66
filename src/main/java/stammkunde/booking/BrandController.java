package stammkunde.booking;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stammkunde.business.Businesses;
import stammkunde.choosing.Visited;
import stammkunde.web.Access;
import stammkunde.web.Brand;
import stammkunde.web.NotFound;

/** What makes the pages look like the business's own: its style sheet and its logo. */
@Controller
@Access(Access.Level.ANYONE)
class BrandController {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final Businesses businesses;

    BrandController(Businesses businesses) {
        this.businesses = businesses;
    }

    @GetMapping("/b/{slug}/brand-{hash}.css")
    ResponseEntity<String> stylesheet(Visited visited, @PathVariable String hash) {
        var business = businesses.get(visited.business());
        var brand = new Brand(business.accent(), business.radius(), business.appearance());
        var current = hash.equals(brand.fingerprint());
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(
                        current
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(brand.stylesheet());
    }

    @GetMapping("/b/{slug}/logo")
    ResponseEntity<byte[]> logo(Visited visited) {
        var logo = businesses.logo(visited.business()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.type()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(logo.bytes());
    }
}
