package stammkunde.choosing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import stammkunde.business.Businesses;
import stammkunde.web.NotFound;

/**
 * Finds the business of a public page by the {@code {slug}} in its path; unknown ones are not found. What changes
 * something takes its parameters from the body only (R-SEC-33).
 */
@Configuration
class VisitedArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Businesses businesses;

    VisitedArgument(Businesses businesses) {
        this.businesses = businesses;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visited.class;
    }

    @Override
    public Visited resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var inPath =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (!(inPath instanceof Map<?, ?> variables) || !(variables.get("slug") instanceof String slug))
            throw new IllegalStateException("a route for visitors needs {slug} in its path");
        var asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked != null && asked.getMethod().equals("POST") && asked.getQueryString() != null)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var visit = asked != null && asked.getAttribute(FramePolicy.VISIT) instanceof Businesses.Visit found
                ? found
                : businesses.visit(slug).orElseThrow(NotFound::new);
        return new Visited(visit.business(), slug, visit.rulesVersion());
    }
}
