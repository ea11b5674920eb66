package stammkunde.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import stammkunde.business.StaffSession;

/**
 * Gives controllers the {@link SignedIn} of a desk that is open, or the {@link StaffSession} of one whose second factor
 * may still be missing ({@code @Nullable} where nobody need be signed in).
 */
@Configuration
class SignedInArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class || parameter.getParameterType() == StaffSession.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType() == StaffSession.class ? session(http) : signedIn(http);
    }

    static SignedIn signedIn(HttpServletRequest request) {
        var session = session(request);
        if (session == null || session.state() != StaffSession.State.COMPLETE)
            throw new IllegalStateException("nobody is signed in: the route's @Access is too low for a SignedIn");
        return new SignedIn(session.business(), session.staff(), session.name(), session.role());
    }

    private static @Nullable StaffSession session(HttpServletRequest request) {
        return (StaffSession) request.getAttribute(StaffSession.class.getName());
    }
}
