package stammkunde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stammkunde.testing.DatabaseTest;
import stammkunde.web.Access;

/**
 * ROUTES.txt is the map of the app: every path, who may use it, who answers it. A new route shows up in review as a new
 * line. Run with {@code -Droutes.write=true} to write it anew.
 */
@DatabaseTest
class RoutesTest {

    private static final Path MAP = Path.of("ROUTES.txt");

    private final RequestMappingHandlerMapping mappings;

    RoutesTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Test
    void the_map_of_routes_is_up_to_date() throws IOException {
        var routes = ours().flatMap(route -> lines(route.getKey(), route.getValue()))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("routes.write")) Files.writeString(MAP, routes);

        assertThat(Files.readString(MAP)).isEqualTo(routes);
    }

    @Test
    void every_route_says_who_may_use_it() {
        assertThat(ours())
                .filteredOn(route -> access(route.getValue()) == null)
                .extracting(route -> route.getValue().toString())
                .isEmpty();
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> ours() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("stammkunde."));
    }

    private static Stream<String> lines(RequestMappingInfo route, HandlerMethod handler) {
        var methods = route.getMethodsCondition().getMethods();
        var access = access(handler);
        return route.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty()
                                ? Stream.of("ANY")
                                : methods.stream().map(Enum::name))
                        .map(method -> "%-4s %-52s %-14s %s.%s"
                                .formatted(
                                        method,
                                        path,
                                        access == null ? "?" : access.value(),
                                        handler.getBeanType().getSimpleName(),
                                        handler.getMethod().getName())));
    }

    private static Access access(HandlerMethod handler) {
        var access = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        return access != null
                ? access
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
    }
}
