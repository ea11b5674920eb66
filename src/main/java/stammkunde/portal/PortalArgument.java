package stammkunde.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import stammkunde.web.FrameArgument;

/**
 * Gives controllers the {@link Portal} of whoever makes the request. What changes something takes its parameters from
 * the body only (R-SEC-33).
 */
@Configuration
class PortalArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final FrameArgument frames;
    private final Portals portals;

    PortalArgument(FrameArgument frames, Portals portals) {
        this.frames = frames;
        this.portals = portals;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Portal.class;
    }

    @Override
    public Portal resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var visit = VisitCookie.visit(http);
        if (visit == null)
            throw new IllegalStateException("nobody visits: the route's @Access is too low for a Portal");
        var isGet = http.getMethod().equals("GET");
        if (!isGet && http.getQueryString() != null) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return portals.open(visit, frames.frame(http), isGet ? http.getParameter("done") : null);
    }
}
