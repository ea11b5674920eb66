package stammkunde;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stammkunde.web.Access;

/** Every address of ours, read from the running app. */
final class RouteMap {

    /** @param level null where none is declared */
    record Route(String method, String path, Access.@Nullable Level level, String handler) {

        /** Has ids in its address other than the business's own slug, a version or a day. */
        boolean foreign() {
            return path.replaceAll("\\{(slug|version|hash|day|number|index)(:[^}]*)?}", "")
                    .contains("{");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private RouteMap() {}

    static List<Route> of(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("stammkunde."))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo mapping, HandlerMethod handler) {
        var declared = mapping.getMethodsCondition().getMethods();
        var methods = declared.isEmpty()
                ? List.of("GET")
                : declared.stream().map(Enum::name).toList();
        var answers = handler.getBeanType().getSimpleName() + "."
                + handler.getMethod().getName();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new Route(method, path, level(handler), answers)));
    }

    private static Access.@Nullable Level level(HandlerMethod handler) {
        var access = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        if (access == null) access = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
        return access == null ? null : access.value();
    }
}
