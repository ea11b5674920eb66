package stammkunde.portal.framed;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import stammkunde.portal.VisitCookie;

/**
 * A frame that keeps its visit in memory learns of a new token (R-SEC-26) before it goes on: a browser would follow the
 * redirect with the old one.
 */
@Component
class CarriedVisits extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(VisitCookie.HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var onward = response.getHeader(HttpHeaders.LOCATION);
        if (onward == null || response.getHeader(VisitCookie.HEADER) == null || response.isCommitted()) return;
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader(HttpHeaders.LOCATION, null);
        response.setHeader("X-Go", onward);
    }
}
