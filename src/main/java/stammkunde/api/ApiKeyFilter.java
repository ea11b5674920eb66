package stammkunde.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.Authentication;
import stammkunde.partner.Caller;
import stammkunde.partner.Quota;
import stammkunde.web.Access;
import stammkunde.web.Granted;

/** Finds out whose program calls, and how often it may yet. Whoever brings no key learns nothing, not even which routes exist. */
@Component
class ApiKeyFilter extends OncePerRequestFilter {

    private static final String ROOT = "/api/v1";
    private static final String DOCUMENT = ROOT + "/openapi.json";
    private static final String BEARER = "bearer ";
    private static final int LONGEST = 200;

    private final ApiKeys keys;

    ApiKeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    static boolean isOpen(HttpServletRequest request) {
        return request.getRequestURI().equals(DOCUMENT);
    }

    static @Nullable Caller caller(HttpServletRequest request) {
        return request.getAttribute(Caller.class.getName()) instanceof Caller caller ? caller : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.equals(ROOT) && !path.startsWith(ROOT + "/") || isOpen(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (keys.authenticate(secret(request), request.getRemoteAddr())) {
            case Authentication.Known(var caller, var quota) -> {
                tell(response, quota);
                new Granted(Access.Level.PROGRAM, "").putInto(request);
                request.setAttribute(Caller.class.getName(), caller);
                chain.doFilter(request, response);
            }
            case Authentication.OutOfQuota(var quota) -> {
                tell(response, quota);
                refuse(response, ProblemKind.RATE_LIMITED, quota.renewsIn());
            }
            case Authentication.Throttled() -> refuse(response, ProblemKind.RATE_LIMITED, Duration.ofMinutes(10));
            case Authentication.Unknown() -> {
                response.setHeader("WWW-Authenticate", "Bearer");
                refuse(response, ProblemKind.UNAUTHORIZED, Duration.ZERO);
            }
        }
    }

    private static String secret(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || header.length() > LONGEST || !header.toLowerCase().startsWith(BEARER)) return "";
        return header.substring(BEARER.length()).strip();
    }

    /** As draft-ietf-httpapi-ratelimit-headers says it. */
    private static void tell(HttpServletResponse response, Quota quota) {
        response.setHeader("RateLimit-Policy", "\"key\";q=" + Quota.MOST + ";w=" + Quota.WINDOW.toSeconds());
        response.setHeader("RateLimit", "\"key\";r=" + quota.left() + ";t=" + seconds(quota.renewsIn()));
    }

    private static void refuse(HttpServletResponse response, ProblemKind kind, Duration wait) throws IOException {
        response.setStatus(kind.status());
        if (wait.isPositive()) response.setHeader("Retry-After", Long.toString(seconds(wait)));
        response.setContentType("application/problem+json");
        response.getOutputStream().write(ApiJson.bytes(Problem.of(kind)));
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
