package stammkunde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stammkunde.testing.DatabaseTest;

/**
 * ROUTES.txt is the map of the app: every path, who may use it, who answers it. A new route shows up in review as a new
 * line. Run with {@code -Droutes.write=true} to write it anew.
 */
@DatabaseTest
class RoutesTest {

    private static final Path MAP = Path.of("ROUTES.txt");

    private final List<RouteMap.Route> routes;

    RoutesTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.routes = RouteMap.of(mappings);
    }

    @Test
    void the_map_of_routes_is_up_to_date() throws IOException {
        var map = routes.stream()
                .map(route ->
                        "%-4s %-58s %-14s %s".formatted(route.method(), route.path(), route.level(), route.handler()))
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("routes.write")) Files.writeString(MAP, map);

        assertThat(Files.readString(MAP)).isEqualTo(map);
    }

    @Test
    void every_route_says_who_may_use_it() {
        assertThat(routes)
                .allSatisfy(
                        route -> assertThat(route.level()).as(route.toString()).isNotNull());
    }
}
