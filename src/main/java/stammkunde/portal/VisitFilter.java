package stammkunde.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import stammkunde.access.TrustLevel;
import stammkunde.access.Visit;
import stammkunde.access.Visits;
import stammkunde.embedding.Embeddings;
import stammkunde.web.Access;
import stammkunde.web.FormToken;
import stammkunde.web.Framing;
import stammkunde.web.Granted;

/** Finds out whose portal a request is for and how sure that is. */
@Component
class VisitFilter extends OncePerRequestFilter {

    private final Visits visits;
    private final Embeddings embeddings;

    VisitFilter(Visits visits, Embeddings embeddings) {
        this.visits = visits;
        this.embeddings = embeddings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.equals("/portal") && !path.startsWith("/portal/") && !path.startsWith("/c/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = VisitCookie.token(request).orElse("");
        visits.find(token).ifPresent(visit -> {
            new Granted(level(visit.level()), FormToken.of(token)).putInto(request);
            request.setAttribute(Visit.class.getName(), visit);
            // browsers count from when they were told: „für immer“ begins anew there as it does in the database
            if (visit.kept() && visit.renewed()) VisitCookie.set(request, response, token, true);
        });
        if (Framing.isFramed(request))
            visits.businessOf(token)
                    .ifPresent(business -> Framing.allow(
                            request, response, embeddings.of(business).sources()));
        response.setHeader("X-Robots-Tag", "noindex");
        chain.doFilter(request, response);
    }

    private static Access.Level level(TrustLevel level) {
        return switch (level) {
            case LINKED -> Access.Level.LINKED;
            case SCANNED -> Access.Level.SCANNED;
            case CONFIRMED -> Access.Level.CONFIRMED;
            case FRESH -> Access.Level.FRESH;
        };
    }
}
