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
import stammkunde.web.FrameArgument;

/** Gives controllers the {@link Desk} of whoever makes the request. */
@Configuration
class DeskArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final FrameArgument frames;
    private final Desks desks;

    DeskArgument(FrameArgument frames, Desks desks) {
        this.frames = frames;
        this.desks = desks;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Desk.class;
    }

    @Override
    public Desk resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var done = http.getMethod().equals("GET") ? http.getParameter("done") : null;
        return desks.open(SignedInArgument.signedIn(http), frames.frame(http), done);
    }
}
