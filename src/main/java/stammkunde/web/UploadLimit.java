package stammkunde.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files are received by few forms, and large ones by one: a body is turned away before anything of it is read, unless the
 * form is meant for it and whoever sends it is signed in (R-REL-11). Comes after the filters that know who that is.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

    private static final long USUAL = 2L << 20;
    private static final Set<String> LARGE = Set.of("/desk/imports/files", "/desk/imports/sample");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMultipart(request) && !mayBeLarge(request) && isLarge(request))
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else chain.doFilter(request, response);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Who doesn't say how much it is may send without end. */
    private static boolean isLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > USUAL || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean mayBeLarge(HttpServletRequest request) {
        return LARGE.contains(request.getRequestURI()) && Granted.of(request).suffices(Access.Level.MANAGER);
    }
}
