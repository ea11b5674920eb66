package stammkunde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a request through to its handler when the route's {@link Access} allows it, and a form only with its session's
 * token. Everything else fails closed.
 */
@Configuration
class AccessGate implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        var needed = needed(method);
        var granted = Granted.of(request);

        if (needed == null) return refuse(response);
        if (!granted.suffices(needed) && needed.isPrograms())
            return refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
        if (!granted.suffices(needed))
            return needed.isCustomers()
                    ? turnCustomerAway(request, response, granted)
                    : turnAway(request, response, granted);
        if (!SAFE.contains(request.getMethod()) && !granted.csrf().isEmpty() && !tokenFits(request, granted))
            return refuse(response);
        return true;
    }

    static Access.@Nullable Level needed(HandlerMethod method) {
        // Spring's own error page has no annotation of ours and shows nothing of anybody's
        if (!method.getBeanType().getPackageName().startsWith("stammkunde")) return Access.Level.ANYONE;
        var access = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
        if (access == null) access = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
        return access == null ? null : access.value();
    }

    private static boolean turnAway(HttpServletRequest request, HttpServletResponse response, Granted granted)
            throws IOException {
        var signedIn = granted.suffices(Access.Level.DESK);
        if (signedIn || !SAFE.contains(request.getMethod())) return refuse(response);
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var next = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/desk/sign-in?next=" + next);
        return false;
    }

    /** A visit that is over leads to the entrance, one that isn't sure enough to the step that makes it so. */
    private static boolean turnCustomerAway(HttpServletRequest request, HttpServletResponse response, Granted granted) {
        var next = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location", granted.level().isCustomers() ? "/portal/step-up?next=" + next : "/portal/entrance");
        return false;
    }

    private static boolean tokenFits(HttpServletRequest request, Granted granted) {
        var header = request.getHeader("X-CSRF");
        var brought = header != null ? header : request.getParameter("_csrf");
        return brought != null && FormToken.fits(brought, granted.csrf());
    }

    private static boolean refuse(HttpServletResponse response) throws IOException {
        return refuse(response, HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean refuse(HttpServletResponse response, int status) throws IOException {
        response.sendError(status);
        return false;
    }
}
