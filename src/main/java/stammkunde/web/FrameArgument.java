package stammkunde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives controllers the {@link Frame} of the page they answer with. */
@Configuration
public class FrameArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final MessageSource texts;
    private final Assets assets;

    FrameArgument(MessageSource texts, Assets assets) {
        this.texts = texts;
        this.assets = assets;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class;
    }

    @Override
    public Frame resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return frame(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    /** For pages that no controller makes: errors, refusals. */
    public Frame frame(HttpServletRequest request) {
        return new Frame(
                RequestContextUtils.getLocale(request),
                texts,
                assets,
                request.getRequestURI(),
                FormToken.masked(Granted.of(request).csrf()),
                Framing.isFramed(request));
    }
}
