package stammkunde.choosing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import stammkunde.business.Businesses;
import stammkunde.embedding.Embeddings;
import stammkunde.web.Framing;

/** Pages below {@code /b/{slug}} may be framed by the websites that this business has listed, and by nobody else. */
@Configuration
class FramePolicy implements WebMvcConfigurer, HandlerInterceptor {

    /** Whom the address means, found out once a request. */
    static final String VISIT = Businesses.Visit.class.getName();

    private final Businesses businesses;
    private final Embeddings embeddings;

    FramePolicy(Businesses businesses, Embeddings embeddings) {
        this.businesses = businesses;
        this.embeddings = embeddings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/b/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getRequestURI().contains("/account/")) Framing.keepOpener(response);
        if (Framing.mayBeFramed(request)
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("slug") instanceof String slug)
            businesses.visit(slug).ifPresent(visit -> {
                request.setAttribute(VISIT, visit);
                Framing.allow(request, response, embeddings.of(visit).sources());
            });
        return true;
    }
}
