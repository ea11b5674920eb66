package stammkunde.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stammkunde.partner.EventKind;
import stammkunde.partner.Scope;
import stammkunde.testing.DatabaseTest;
import tools.jackson.databind.JsonNode;

/** The description says what the running API does, no more and no less; answers are checked by {@link Contract} in all tests. */
@DatabaseTest
class OpenApiTest {

    private final MockMvcTester http;
    private final RequestMappingHandlerMapping mappings;

    OpenApiTest(MockMvcTester http, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.http = http;
        this.mappings = mappings;
    }

    @Test
    void every_route_is_described_and_every_description_has_a_route() {
        var described = new TreeSet<String>();
        for (var path : Contract.DOCUMENT.get("paths").properties())
            for (var operation : path.getValue().propertyNames())
                described.add(operation.toUpperCase(Locale.ROOT) + " " + path.getKey());
        var running = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(route -> {
            for (var path : route.getPatternValues())
                if (path.startsWith("/api/v1/") && !path.equals("/api/v1/openapi.json"))
                    route.getMethodsCondition().getMethods().forEach(method -> running.add(method + " " + path));
        });

        assertThat(described).isEqualTo(running).hasSizeGreaterThan(12);
    }

    @Test
    void each_description_names_the_routes_scopes_and_parameters() {
        mappings.getHandlerMethods().forEach((route, handler) -> {
            var allowed = handler.getMethod().getAnnotation(Allowed.class);
            if (allowed == null) return;
            var path = route.getPatternValues().iterator().next();
            var method =
                    route.getMethodsCondition().getMethods().iterator().next().name();
            var operation = Contract.DOCUMENT.get("paths").get(path).get(method.toLowerCase(Locale.ROOT));
            for (var scope : Scope.values())
                assertThat(operation.get("description").asString().contains("`" + scope.printed() + "`"))
                        .as(path + " " + scope)
                        .isIn(Arrays.asList(allowed.value()).contains(scope), scope == Scope.CUSTOMERS_READ);
            var query = new TreeSet<String>();
            for (var parameter : operation.withArray("parameters"))
                if (resolved(parameter).get("in").asString().equals("query"))
                    query.add(resolved(parameter).get("name").asString());
            assertThat(query).as(path).isEqualTo(new TreeSet<>(Arrays.asList(allowed.query())));
        });
    }

    private static JsonNode resolved(JsonNode parameter) {
        var reference = parameter.get("$ref");
        return reference == null
                ? parameter
                : Contract.DOCUMENT.at(reference.asString().substring(1));
    }

    @Test
    void every_problem_and_every_event_is_listed() {
        var types = Contract.DOCUMENT
                .at("/components/schemas/Problem/properties/type/enum")
                .toString();
        for (var kind : ProblemKind.values()) assertThat(types).contains("\"" + kind.type() + "\"");
        var events = Contract.DOCUMENT
                .at("/components/schemas/Event/properties/type/enum")
                .toString();
        for (var kind : EventKind.values()) assertThat(events).contains("\"" + kind.printed() + "\"");
    }

    @Test
    void anybody_may_read_it() {
        assertThat(http.get().uri("/api/v1/openapi.json"))
                .hasStatus(200)
                .hasContentType("application/json")
                .bodyText()
                .startsWith("{\"openapi\":\"3.1.1\"");
    }

    @Test
    void its_examples_are_what_its_schemas_allow() {
        for (var path : Contract.DOCUMENT.get("paths"))
            for (var operation : path) {
                var content = operation.at("/requestBody/content/application~1json");
                var reference = content.at("/schema/$ref").asString("");
                if (!reference.isEmpty())
                    Contract.fits(reference.substring(reference.lastIndexOf('/') + 1), content.get("example"));
            }
    }
}
