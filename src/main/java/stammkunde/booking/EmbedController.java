package stammkunde.booking;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stammkunde.embedding.EmbedScript;
import stammkunde.web.Access;
import stammkunde.web.NotFound;

/** The one script that websites embed: the newest under a short address, each version for ever under its own. */
@Controller
@Access(Access.Level.ANYONE)
class EmbedController {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic().staleWhileRevalidate(Duration.ofDays(1));
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final EmbedScript script;

    EmbedController(EmbedScript script) {
        this.script = script;
    }

    @GetMapping("/embed.js")
    ResponseEntity<byte[]> newest(HttpServletRequest request) {
        return answer(request, script.current(), AN_HOUR);
    }

    @GetMapping("/embed-{version}.js")
    ResponseEntity<byte[]> pinned(HttpServletRequest request, @PathVariable String version) {
        return answer(request, script.version(version).orElseThrow(NotFound::new), FOR_EVER);
    }

    /** Any website may read it: that is what it is for, and what the attribute {@code integrity} needs. */
    private static ResponseEntity<byte[]> answer(
            HttpServletRequest request, EmbedScript.Version version, CacheControl kept) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var packed = accepted != null && accepted.contains("gzip");
        var answer = ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(kept)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (packed) answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        return answer.body(packed ? version.packed() : version.plain());
    }
}
