package stammkunde.booking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stammkunde.business.Business;
import stammkunde.business.Businesses;
import stammkunde.web.Access;
import stammkunde.web.Brand;
import stammkunde.web.NotFound;

/** What makes the pages look like the business's own: its style sheet and its logo. */
@Controller
@Access(Access.Level.ANYONE)
class BrandController {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    /** Changes when this program derives something else from the same colour. */
    private static final String VERSION = hash(new Brand("#808080", 10).stylesheet());

    private final Businesses businesses;

    BrandController(Businesses businesses) {
        this.businesses = businesses;
    }

    /** Changes with what is in it, so browsers may keep it for ever. */
    static String address(Business business) {
        return "/b/%s/brand-%s.css".formatted(business.slug(), hash(business));
    }

    @GetMapping("/b/{slug}/brand-{hash}.css")
    ResponseEntity<String> stylesheet(Visited visited, @PathVariable String hash) {
        var business = businesses.get(visited.business());
        var current = hash.equals(hash(business));
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(
                        current
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(new Brand(business.accent(), business.radius()).stylesheet());
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

    private static String hash(Business business) {
        return hash(business.accent() + business.radius() + VERSION);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
