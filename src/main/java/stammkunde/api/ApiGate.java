package stammkunde.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import stammkunde.partner.Caller;
import stammkunde.partner.Replies;

/** Lets a request through when its key {@link Allowed allows} the route, and gives the controller its {@link ApiCall}. */
@Configuration
class ApiGate implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Replies replies;

    ApiGate(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || ApiKeyFilter.isOpen(request)) return true;
        var allowed = method.getMethodAnnotation(Allowed.class);
        var caller = ApiKeyFilter.caller(request);
        if (caller == null) throw new Refused(ProblemKind.UNAUTHORIZED);
        if (allowed == null || Arrays.stream(allowed.value()).noneMatch(caller::may)) {
            var wanted = allowed == null
                    ? ""
                    : String.join(
                            " ",
                            Arrays.stream(allowed.value())
                                    .map(one -> one.printed())
                                    .toList());
            throw new Refused(Problem.of(ProblemKind.SCOPE_MISSING).saying("needs " + wanted));
        }
        if (!request.getMethod().equals("GET") && !isJson(request.getContentType()))
            throw new Refused(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        for (var parameter : request.getParameterMap().entrySet())
            if (!List.of(allowed.query()).contains(parameter.getKey()) || parameter.getValue().length != 1)
                throw new Refused(ProblemKind.UNKNOWN_PARAMETER);
        return true;
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.matches("(?i)application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ApiCall.class;
    }

    @Override
    public ApiCall resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var allowed = Objects.requireNonNull(parameter.getMethodAnnotation(Allowed.class));
        Caller caller = Objects.requireNonNull(ApiKeyFilter.caller(request));
        return new ApiCall(request, caller, allowed.largest(), replies);
    }
}
