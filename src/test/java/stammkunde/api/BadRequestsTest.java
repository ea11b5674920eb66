package stammkunde.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;
import tools.jackson.databind.json.JsonMapper;

/** What programs send wrong, by mistake or on purpose. */
@DatabaseTest
class BadRequestsTest {

    private final MockMvcTester http;
    private final Worlds worlds;
    private final Partners partners;
    private final ApiKeys keys;
    private final int port;
    private World world;
    private Program program;

    BadRequestsTest(MockMvcTester http, Worlds worlds, Partners partners, ApiKeys keys, @LocalServerPort int port) {
        this.http = http;
        this.worlds = worlds;
        this.partners = partners;
        this.keys = keys;
        this.port = port;
    }

    @BeforeEach
    void begin() {
        world = worlds.create();
        program = Program.of(world, EnumSet.allOf(Scope.class), worlds, partners, keys, http);
    }

    @Test
    void unknown_fields_and_parameters_are_refused() {
        refused(program.post("/api/v1/customers", "{\"lastName\":\"X\",\"notes\":\"hi\"}"), 400, "unknown-field");
        refused(program.post("/api/v1/appointments", "{\"visitor\":{\"role\":\"OWNER\"}}"), 400, "unknown-field");
        refused(program.get("/api/v1/customers?page=2"), 400, "unknown-parameter");
        refused(program.get("/api/v1/customers?limit=1&limit=2"), 400, "unknown-parameter");
    }

    @Test
    void broken_doubled_deep_and_endless_json_is_refused() {
        for (var body : new String[] {
            "",
            "{",
            "[]",
            "null",
            "{\"lastName\":\"X\"} {}",
            "{\"lastName\":\"X\",\"lastName\":\"Y\"}",
            "{\"lastName\":5}",
            "{\"emails\":\"x\"}",
            "{\"emails\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
            "{\"lastName\":\"" + "x".repeat(30_000) + "\"}",
        }) refused(program.post("/api/v1/customers", body), 400, "broken-json");
    }

    @Test
    void wrong_values_are_named_by_their_place() {
        var answer = program.post(
                "/api/v1/customers",
                "{\"firstName\":\"%s\",\"emails\":[\"a@example.org\",\"nonsense\"],\"phones\":[\"1\"],\"kind\":\"cat\"}"
                        .formatted("x".repeat(201)));
        refused(answer, 422, "invalid");
        assertThat(answer)
                .bodyText()
                .contains("\"/firstName\"", "\"/emails/1\"", "\"/phones/0\"", "\"/kind\"")
                .doesNotContain("nonsense");
        refused(program.post("/api/v1/customers", "{}"), 422, "invalid");
        refused(program.post("/api/v1/customers", "{\"lastName\":\"a\\u0000b\"}"), 422, "invalid");
    }

    @Test
    void huge_pages_and_far_days_are_refused() {
        for (var query :
                new String[] {"limit=201", "limit=0", "limit=-1", "limit=1e9", "cursor=x", "number=x", "email=x"})
            refused(program.get("/api/v1/customers?" + query), 400, "wrong-parameter");
        var slots = "/api/v1/services/" + world.wheels().value() + "/slots?branchId="
                + world.branch().value();
        for (var query : new String[] {"&days=32", "&from=tomorrow", "&from=9999-12-31"})
            refused(program.get(slots + query), 400, "wrong-parameter");
        assertThat(program.get(slots + "&from=2999-12-31&days=31")).hasStatus(200);
    }

    @Test
    void a_body_is_json_and_a_post_has_a_key() {
        refused(send("{}", Map.of("Content-Type", "text/plain")), 415, "unsupported-media-type");
        refused(
                send("a=b", Map.of("Content-Type", "application/x-www-form-urlencoded")),
                415,
                "unsupported-media-type");
        refused(
                program.send("POST", "/api/v1/customers", "{\"lastName\":\"X\"}", Map.of()),
                400,
                "idempotency-key-missing");
        refused(
                program.post("/api/v1/customers", "{\"lastName\":\"X\"}", "x".repeat(101)),
                400,
                "idempotency-key-missing");
    }

    private MvcTestResult send(String body, Map<String, String> headers) {
        var request = http.post()
                .uri("/api/v1/customers")
                .header("Authorization", "Bearer " + program.key().secret())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .content(body);
        for (var header : headers.entrySet()) request = request.header(header.getKey(), header.getValue());
        return request.exchange();
    }

    @Test
    void a_hundred_megabytes_are_refused_unread() throws IOException {
        var answer =
                raw("POST /api/v1/customers", "Content-Type: application/json\r\nContent-Length: 104857600\r\n", "{");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:stammkunde:problem:too-large");
        refused(program.post("/api/v1/customers", "{\"lastName\":\"" + " ".repeat(70_000) + "\"}"), 413, "too-large");
    }

    @Test
    void what_no_controller_answers_is_a_problem_too() throws IOException {
        problem(raw("GET /api/v1/nothing", "", ""), 404, "not-found");
        problem(raw("PUT /api/v1/customers", "Content-Length: 0\r\n", ""), 405, "method-not-allowed");
        problem(raw("GET /api/v1/customers/1", "", ""), 404, "not-found");
        problem(raw("GET /api/v1/customers//vehicles", "", ""), 400, "bad-request");
    }

    private static void problem(String answer, int status, String type) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        var body = JsonMapper.shared().readTree(answer.substring(answer.indexOf('{')) + "}");
        Contract.fits("Problem", body);
        assertThat(body.at("/type").asString()).isEqualTo("urn:stammkunde:problem:" + type);
        assertThat(body.at("/status").asInt()).isEqualTo(status);
    }

    @Test
    void no_other_origin_may_read() throws IOException {
        assertThat(raw("GET /api/v1/branches", "Origin: https://evil.example\r\n", ""))
                .startsWith("HTTP/1.1 200")
                .doesNotContainIgnoringCase("Access-Control");
        assertThat(raw("POST /api/v1/customers", "Origin: https://evil.example\r\nContent-Length: 0\r\n", ""))
                .startsWith("HTTP/1.1 403");
    }

    private String raw(String what, String headers, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((what + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + program.key().secret() + "\r\nConnection: close\r\nIdempotency-Key: x\r\n"
                                    + headers
                                    + "\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            // a server that was promised more may keep the line open for a while
            for (int read = socket.getInputStream().read();
                    read != -1 && !(read == '}' && answer.indexOf("\r\n\r\n") > 0);
                    read = socket.getInputStream().read()) answer.append((char) read);
            return answer.toString();
        }
    }

    private static void refused(MvcTestResult answer, int status, String type) {
        assertThat(answer).hasStatus(status).bodyText().contains("urn:stammkunde:problem:" + type);
    }
}
