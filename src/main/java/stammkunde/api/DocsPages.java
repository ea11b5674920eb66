package stammkunde.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;
import stammkunde.api.DocsPage.Field;
import stammkunde.api.DocsPage.Group;
import stammkunde.api.DocsPage.Kind;
import stammkunde.api.DocsPage.Operation;
import stammkunde.shared.PublicAddress;
import stammkunde.web.Frame;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the description readable for people: drawn by Swagger UI, and as a page without scripts. */
@Component
class DocsPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).build();
    private static final int DEEPEST = 3;

    private final JsonNode document;
    private final PublicAddress installation;

    DocsPages(OpenApi description, PublicAddress installation) {
        this.document = JSON.readTree(description.json());
        this.installation = installation;
    }

    ReferencePage reference(Frame frame) {
        return new ReferencePage(
                frame,
                document.at("/info/title").asString(),
                html(document.at("/info/description").asString()));
    }

    DocsPage page(Frame frame) {
        var groups = new ArrayList<Group>();
        for (var tag : document.get("tags")) {
            var name = tag.get("name").asString();
            groups.add(new Group(
                    name.toLowerCase(Locale.ROOT), name, text(tag, "description"), operations("paths", name)));
        }
        groups.add(new Group(
                "webhooks", "Webhooks", "Sent by this installation to the partner.", operations("webhooks", "")));
        return new DocsPage(
                frame,
                document.at("/info/title").asString(),
                html(document.at("/info/description").asString()),
                groups,
                fields(document.at("/components/schemas/Problem"), "", 0),
                Arrays.stream(ProblemKind.values())
                        .map(kind -> new Kind(kind.type(), kind.status(), kind.title()))
                        .toList());
    }

    private List<Operation> operations(String where, String tag) {
        var found = new ArrayList<Operation>();
        for (var path : document.get(where).properties())
            for (var operation : path.getValue().properties())
                if (tag.isEmpty()
                        || operation.getValue().at("/tags/0").asString().equals(tag))
                    found.add(operation(
                            tag.isEmpty() ? "your address" : path.getKey(),
                            operation.getKey().toUpperCase(Locale.ROOT),
                            operation.getValue(),
                            !tag.isEmpty()));
        return found;
    }

    private Operation operation(String path, String method, JsonNode operation, boolean callable) {
        var parameters = new ArrayList<Field>();
        for (var parameter : operation.withArray("parameters")) {
            var one = resolved(parameter);
            parameters.add(new Field(
                    one.get("name").asString(),
                    one.get("in").asString() + ", " + type(resolved(one.get("schema"))),
                    one.path("required").asBoolean(false),
                    text(one, "description")));
        }
        var content = operation.at("/requestBody/content/application~1json");
        var answer = operation.get("responses").properties().iterator().next();
        return new Operation(
                operation.get("operationId").asString(),
                method,
                path,
                text(operation, "summary"),
                html(text(operation, "description")),
                parameters,
                fields(resolved(content.path("schema")), "", 0),
                fields(resolved(answer.getValue().at("/content/application~1json/schema")), "", 0),
                answer.getKey(),
                callable ? curl(method, path, content.path("example"), parameters) : "");
    }

    private String curl(String method, String path, JsonNode example, List<Field> parameters) {
        var lines = new ArrayList<String>();
        var query = parameters.stream()
                .filter(one -> one.required() && one.type().startsWith("query"))
                .map(one -> one.name() + "=…")
                .collect(Collectors.joining("&"));
        var address = installation.of(path) + (query.isEmpty() ? "" : "?" + query);
        lines.add("curl " + (method.equals("GET") ? "" : "-X " + method + " ") + "'" + address + "'");
        lines.add("  -H \"Authorization: Bearer $STAMMKUNDE_KEY\"");
        if (method.equals("POST")) lines.add("  -H \"Idempotency-Key: $(uuidgen)\"");
        if (!example.isMissingNode()) {
            lines.add("  -H 'Content-Type: application/json'");
            lines.add("  -d '" + example + "'");
        }
        return String.join(" \\\n", lines);
    }

    private List<Field> fields(JsonNode schema, String before, int depth) {
        var fields = new ArrayList<Field>();
        var required = schema.path("required").toString();
        for (var property : schema.path("properties").properties()) {
            var one = resolved(property.getValue());
            var name = before + property.getKey();
            fields.add(new Field(
                    name,
                    type(one),
                    required.contains("\"" + property.getKey() + "\""),
                    note(property.getValue(), one)));
            var inside = one.has("items") ? resolved(one.get("items")) : one;
            if (depth < DEEPEST) fields.addAll(fields(inside, name + (one.has("items") ? "[]." : "."), depth + 1));
        }
        return fields;
    }

    private static String note(JsonNode property, JsonNode resolved) {
        var values = resolved.path("enum");
        var said =
                text(property, "description").isEmpty() ? text(resolved, "description") : text(property, "description");
        if (values.isMissingNode() || values.size() > 12) return said;
        var listed = values.valueStream()
                .map(one -> one.isNull() ? "null" : one.asString())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? listed : said + ": " + listed;
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        var printed = type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : type.asString("");
        var format = schema.path("format").asString("");
        return format.isEmpty() ? printed : printed + " (" + format + ")";
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static String html(String markdown) {
        return HTML.render(MARKDOWN.parse(markdown));
    }
}
