package stammkunde.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffSession;
import stammkunde.business.StaffSessions;
import stammkunde.web.Access;
import stammkunde.web.Granted;

/** Finds out who makes a request to the desk and what their session allows. */
@Component
class DeskSessionFilter extends OncePerRequestFilter {

    private final StaffSessions sessions;
    private final SecurityLog log;

    DeskSessionFilter(StaffSessions sessions, SecurityLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.equals("/desk") && !path.startsWith("/desk/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = DeskSessions.token(request).orElse("");
        var session = sessions.find(token);
        session.ifPresent(found -> {
            new Granted(level(found), DeskSessions.formToken(token)).putInto(request);
            request.setAttribute(StaffSession.class.getName(), found);
        });

        chain.doFilter(request, response);

        if (session.isPresent() && response.getStatus() == HttpServletResponse.SC_FORBIDDEN)
            log.add(
                    session.get().business(),
                    session.get().staff(),
                    Act.RIGHT_REFUSED,
                    request.getMethod() + " " + request.getRequestURI());
    }

    private static Access.Level level(StaffSession session) {
        if (session.state() != StaffSession.State.COMPLETE) return Access.Level.HALF_SIGNED_IN;
        return switch (session.role()) {
            case OWNER -> Access.Level.OWNER;
            case MANAGER -> Access.Level.MANAGER;
            case DESK -> Access.Level.DESK;
        };
    }
}
