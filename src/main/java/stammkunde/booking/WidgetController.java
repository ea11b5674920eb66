package stammkunde.booking;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import stammkunde.business.Business;
import stammkunde.business.Businesses;
import stammkunde.choosing.Visited;
import stammkunde.embedding.Embedding;
import stammkunde.embedding.Embeddings;
import stammkunde.web.Access;
import stammkunde.web.Brand;
import stammkunde.web.BrandColour;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code embed.js} wants to know of a business, as a module: a website's policy that lets the one script run lets this
 * one run, too, where it might not let it fetch. Browsers give it to listed websites only.
 */
@Controller
@Access(Access.Level.ANYONE)
class WidgetController {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    /** In the order in which {@code embed.js} reads them. */
    private static final List<BrandColour> ROLES = List.of(
            BrandColour.FILL,
            BrandColour.ON_FILL,
            BrandColour.CANVAS,
            BrandColour.SURFACE,
            BrandColour.INK,
            BrandColour.INK_2,
            BrandColour.LINE,
            BrandColour.RING);

    private static final JsonMapper JSON = new JsonMapper();

    private final Businesses businesses;
    private final Embeddings embeddings;

    WidgetController(Businesses businesses, Embeddings embeddings) {
        this.businesses = businesses;
        this.embeddings = embeddings;
    }

    @GetMapping("/b/{slug}/widget.js")
    ResponseEntity<String> settings(Visited visited, @RequestHeader(required = false) @Nullable String origin) {
        var embedding = embeddings.of(new Businesses.Visit(visited.business(), visited.rulesVersion()));
        var answer = ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ORIGIN)
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        if (origin != null && embedding.allows(origin)) answer.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        return answer.body(
                "export default " + script(JSON.writeValueAsString(of(businesses.get(visited.business()), embedding))));
    }

    /** Two characters end a line in a script and not in JSON. */
    private static String script(String json) {
        return json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("<", "\\u003c") + "\n";
    }

    private static Map<String, Object> of(Business business, Embedding embedding) {
        var all = new LinkedHashMap<String, Object>();
        all.put("name", business.name());
        all.put("lang", business.locale().getLanguage());
        all.put("mode", lower(embedding.mode()));
        all.put("side", lower(embedding.side()));
        all.put("label", embedding.label());
        all.put("title", embedding.title());
        all.put("look", look(new Brand(business.accent(), business.radius(), business.appearance())));
        return all;
    }

    private static Map<String, Object> look(Brand brand) {
        var look = new LinkedHashMap<String, Object>();
        look.put("radius", brand.radius());
        look.put("scheme", lower(brand.appearance().scheme()));
        look.put("font", brand.appearance().font().css());
        look.put("light", colours(brand::light));
        look.put("dark", colours(brand::dark));
        return look;
    }

    private static String[] colours(Function<BrandColour, String> shade) {
        return ROLES.stream().map(shade).toArray(String[]::new);
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
