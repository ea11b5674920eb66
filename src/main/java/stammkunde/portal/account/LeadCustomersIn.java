package stammkunde.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import stammkunde.access.TrustLevel;
import stammkunde.access.Visits;
import stammkunde.business.Businesses;
import stammkunde.portal.VisitCookie;

/**
 * Who is signed in at a business and opens its public booking page books in the portal, where their data is filled in;
 * „für jemand anderen“ keeps them outside. Strangers have no cookie and cost nothing.
 */
@Configuration
class LeadCustomersIn implements WebMvcConfigurer, HandlerInterceptor {

    private final Visits visits;
    private final Businesses businesses;

    LeadCustomersIn(Visits visits, Businesses businesses) {
        this.visits = visits;
        this.businesses = businesses;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/b/{slug}");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var token = VisitCookie.token(request);
        if (token.isEmpty() || !request.getMethod().equals("GET") || request.getParameter("for") != null) return true;
        var here = visits.find(token.get())
                .filter(visit -> visit.level().compareTo(TrustLevel.SCANNED) >= 0)
                .filter(visit -> businesses.get(visit.business()).slug().equals(slug(request)));
        if (here.isEmpty()) return true;
        var query = request.getQueryString();
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", "/portal/booking" + (query == null ? "" : "?" + query));
        return false;
    }

    private static String slug(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get("slug"))
                : "";
    }
}
