package stammkunde.host;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import stammkunde.business.BusinessTransaction;

/**
 * Before anything else is looked at: whose address is this? Unknown names are answered 421 (R-SEC-10). At a business's own
 * name only its own rows can be reached from here on (R-SEC-3). Style sheets and scripts are everybody's and come earlier.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class HostFilter extends OncePerRequestFilter {

    private final Sites sites;

    HostFilter(Sites sites) {
        this.sites = sites;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(AskController.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (sites.at(request.getHeader(HttpHeaders.HOST))) {
            case Site.Installation _ -> chain.doFilter(request, response);
            case Site.Own own -> serve(own, request, response, chain);
            case Site.Unknown _ -> response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
        }
    }

    private static void serve(Site.Own own, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = OwnPaths.of(request.getRequestURI(), own.slug());
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            BusinessTransaction.only(own.business(), () -> {
                chain.doFilter(new Readdressed(request, path.get()), response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
