package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.keys.Secrets;

/** One {@code serve} on an empty directory, looked at from outside. */
@Tag("process")
class ServeTest {

    @TempDir
    static Path directory;

    private static RunningServe serve;

    @BeforeAll
    static void start() {
        serve = RunningServe.in(directory.resolve("data"), "--proxy", "127.0.0.2");
    }

    @AfterAll
    static void stop() {
        serve.close();
    }

    @Test
    void an_empty_installation_says_where_to_begin_and_with_which_code() throws SQLException {
        var told = serve.command().awaitOutput("Open (\\S+) and enter this code: ([A-Z0-9-]{17})\\n");

        assertThat(told.group(1)).isEqualTo(serve.url() + "/setup");
        try (var app = serve.database().connectAsApp();
                var valid = app.prepareStatement("select entrance.setup_code_is_valid(?)")) {
            valid.setBytes(1, Secrets.hash(told.group(2)));
            var rows = valid.executeQuery();
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void health_and_metrics_are_on_the_management_port() {
        assertThat(serve.manage("/health/readiness").body()).contains("\"UP\"");
        assertThat(serve.manage("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(serve.manage("/prometheus").body()).contains("jvm_memory_used_bytes", "hikaricp_connections");
        assertThat(serve.manage("/env").statusCode()).isEqualTo(404);
        assertThat(serve.manage("/heapdump").statusCode()).isEqualTo(404);
    }

    @Test
    void the_management_port_is_for_this_machine_only() throws IOException {
        var port = URI.create(serve.management()).getPort();

        assertThat(NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()))
                .noneMatch(address -> answers(address, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator;/health",
                "/;/actuator/health",
                "//actuator/health",
                "/assets/..;/actuator/health",
                "/%61ctuator/health",
                "/assets/%2e%2e/actuator/health",
                "/application.properties",
                "/.git/config",
                "/WEB-INF/web.xml"
            })
    void nothing_internal_is_on_the_public_port(String path) throws IOException {
        assertThat(statusLine("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsPattern("HTTP/1\\.1 40[034]");
    }

    @Test
    void what_is_too_large_is_refused_before_it_costs_anything() throws IOException {
        var header = "x".repeat(20_000);
        assertThat(statusLine(
                        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + header + "\r\nConnection: close\r\n\r\n"))
                .containsPattern("HTTP/1\\.1 4\\d\\d");

        var form = BodyPublishers.ofString("email=" + "x".repeat(3_000_000));
        var answer = serve.send(HttpRequest.newBuilder(URI.create(serve.url() + "/desk/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form));
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    @Test
    void only_a_configured_proxy_may_say_that_a_visitor_came_by_https() {
        assertThat(comingFrom("127.0.0.1")).isFalse();
        assertThat(comingFrom("127.0.0.2")).isTrue();
    }

    @Test
    void the_log_is_one_json_object_a_line_and_holds_no_secret() throws IOException {
        serve.get("/b/nothing-here?secret=8d7e6f");
        var printed = Files.readString(serve.command().output())
                + Files.readString(serve.command().errors());

        assertThat(printed.lines().filter(line -> !line.matches("(ready|No business|Health) .*")))
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(printed).doesNotContain("8d7e6f");
        for (var line : Files.readAllLines(serve.directory().resolve("passwords")))
            if (!line.startsWith("#")) assertThat(printed).doesNotContain(line.substring(line.indexOf('=') + 1));
    }

    @Test
    void it_is_saved_examined_and_audited_while_it_runs() {
        var data = serve.directory().toString();
        var file = directory.resolve("backup.zip");

        assertThat(Command.start("backup", file.toString(), "--data", data).printed())
                .contains(file.toString());
        assertThat(Command.start("audit", "--data", data).printed()).contains("rules are kept");
        var report = Command.start("doctor", "--data", data, "--base-url", serve.url());
        assertThat(report.printed()).contains("PostgreSQL 15", "Last backup", "No mail server");
        assertThat(report.exitCode()).isZero();
    }

    private static boolean answers(InetAddress address, int port) {
        try (var _ = new Socket(address, port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Written by hand, because a client would tidy up the path. */
    private static String statusLine(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", URI.create(serve.url()).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    /** Whether the answer treats the connection as secure. */
    private static boolean comingFrom(String address) {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .build()) {
            var local = serve.url().replace("localhost", "127.0.0.1");
            var answer = RunningServe.send(
                    client, HttpRequest.newBuilder(URI.create(local + "/")).header("X-Forwarded-Proto", "https"));
            return answer.headers().firstValue("Strict-Transport-Security").isPresent();
        }
    }
}
