package stammkunde.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers {@code /assets/…} before anything else is asked: no session, no database, no view. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AssetsFilter extends OncePerRequestFilter {

    private final Assets assets;

    AssetsFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Assets.ROOT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var asset = assets.find(path);
        if (asset == null
                || !(request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }

        var accepted = request.getHeader("Accept-Encoding");
        var gzip = accepted != null && accepted.contains("gzip") ? asset.gzip().bytes() : asset.plain();
        var packed = gzip.length < asset.plain().length;
        var body = packed ? gzip : asset.plain();
        response.setContentType(asset.type());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader(
                "Cache-Control", assets.isCurrent(path) ? "public, max-age=31536000, immutable" : "public, max-age=60");
        if (packed) response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(body.length);
        if (request.getMethod().equals("GET")) response.getOutputStream().write(body);
    }
}
