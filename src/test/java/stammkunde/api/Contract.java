package stammkunde.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds answers to what the description promises: the status is in it, and the body fits its schema. */
final class Contract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final ObjectNode DOCUMENT = (ObjectNode) JSON.readTree(new OpenApi().json());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

    private Contract() {}

    static void check(String method, String path, MockHttpServletResponse answer) throws Exception {
        var status = answer.getStatus();
        if (status == 405 || answer.getContentAsByteArray().length == 0) return;
        var type = answer.getContentType();
        var body = JSON.readTree(answer.getContentAsByteArray());
        if (status >= 400) {
            assertThat(type).isEqualTo("application/problem+json");
            assertThat(body.at("/status").asInt()).isEqualTo(status);
            fits("Problem", body);
            return;
        }
        var content = operation(method, path).at("/responses/" + status + "/content");
        assertThat(content.isMissingNode())
                .as(method + " " + path + " answers " + status)
                .isFalse();
        var reference = content.at("/application~1json/schema/$ref").asString();
        assertThat(type).isEqualTo("application/json");
        fits(reference.substring(reference.lastIndexOf('/') + 1), body);
    }

    static void fits(String schema, JsonNode body) {
        assertThat(KNOWN.computeIfAbsent(schema, Contract::schema).validate(body))
                .as(body.toString())
                .isEmpty();
    }

    private static Schema schema(String name) {
        var node = JSON.createObjectNode();
        node.put("$ref", "#/components/schemas/" + name);
        node.set("components", DOCUMENT.get("components"));
        return SCHEMAS.getSchema(node);
    }

    private static JsonNode operation(String method, String path) {
        var plain = path.replaceAll("\\?.*", "");
        for (var entry : DOCUMENT.get("paths").properties())
            if (plain.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                if (!entry.getKey().contains("{") || !DOCUMENT.get("paths").has(plain))
                    return entry.getValue().get(method.toLowerCase(Locale.ROOT));
        throw new AssertionError("not described: " + method + " " + path);
    }
}
