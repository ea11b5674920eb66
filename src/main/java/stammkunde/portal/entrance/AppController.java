package stammkunde.portal.entrance;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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
import stammkunde.web.BrandColour;
import stammkunde.web.NotFound;

/** What a phone needs to put the portal on its home screen: a manifest and icons in the business's colour. */
@Controller
@Access(Access.Level.ANYONE)
class AppController {

    private static final String APP = "/portal/app/{slug}";
    private static final CacheControl A_DAY =
            CacheControl.maxAge(java.time.Duration.ofDays(1)).cachePublic();

    private final Businesses businesses;

    AppController(Businesses businesses) {
        this.businesses = businesses;
    }

    @GetMapping(APP)
    ResponseEntity<Map<String, Object>> manifest(@PathVariable String slug) {
        var business = find(slug);
        var brand = new Brand(business.accent(), business.radius(), business.appearance());
        var app = "/portal/app/" + business.slug();
        return ResponseEntity.ok()
                .cacheControl(A_DAY)
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(Map.of(
                        "id",
                        "/portal",
                        "name",
                        business.name(),
                        "short_name",
                        business.name(),
                        "lang",
                        business.locale().getLanguage(),
                        "start_url",
                        "/portal",
                        "scope",
                        "/",
                        "display",
                        "standalone",
                        "theme_color",
                        brand.light(BrandColour.FILL),
                        "background_color",
                        "#ffffff",
                        "icons",
                        List.of(icon(app, 192, "any"), icon(app, 512, "any"), icon(app, 512, "maskable"))));
    }

    @GetMapping(APP + "/icon-180.png")
    ResponseEntity<byte[]> forApple(@PathVariable String slug) throws IOException {
        return picture(slug, 180);
    }

    @GetMapping(APP + "/icon-192.png")
    ResponseEntity<byte[]> small(@PathVariable String slug) throws IOException {
        return picture(slug, 192);
    }

    @GetMapping(APP + "/icon-512.png")
    ResponseEntity<byte[]> large(@PathVariable String slug) throws IOException {
        return picture(slug, 512);
    }

    private ResponseEntity<byte[]> picture(String slug, int side) throws IOException {
        var business = find(slug);
        var brand = new Brand(business.accent(), business.radius(), business.appearance());
        return ResponseEntity.ok()
                .cacheControl(A_DAY)
                .contentType(MediaType.IMAGE_PNG)
                .body(AppIcon.png(
                        brand.light(BrandColour.FILL), brand.light(BrandColour.ON_FILL), business.name(), side));
    }

    private static Map<String, String> icon(String app, int side, String purpose) {
        return Map.of(
                "src",
                app + "/icon-" + side + ".png",
                "sizes",
                side + "x" + side,
                "type",
                "image/png",
                "purpose",
                purpose);
    }

    private Business find(String slug) {
        return businesses.bySlug(slug).flatMap(businesses::find).orElseThrow(NotFound::new);
    }
}
