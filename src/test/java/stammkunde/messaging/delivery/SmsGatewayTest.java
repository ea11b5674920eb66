package stammkunde.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.messaging.delivery.Outcome.Accepted;
import stammkunde.messaging.delivery.Outcome.Fault;
import stammkunde.messaging.delivery.Outcome.Later;
import stammkunde.messaging.delivery.Outcome.Refused;
import stammkunde.shared.BusinessId;
import tools.jackson.databind.json.JsonMapper;

/** The contract with SMS gateways, spoken over real HTTP. */
class SmsGatewayTest {

    private static final UUID ID = UUID.fromString("01960000-0000-7000-8000-000000000001");
    private static final String NASTY = "Termin \"Di\"\\ & um 9:30 = {{secret}}\r\n</x> 👋";

    private record Request(String method, String path, Map<String, List<String>> headers, String body) {}

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private volatile int status = 200;
    private volatile String answer = "{\"status\":\"queued\"}";

    SmsGatewayTest() throws IOException {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void json_is_built_so_that_no_text_can_break_out_of_it() {
        var gateway = gateway(
                "POST",
                "/v1/messages",
                "application/json",
                "{\"to\":\"{{to}}\",\"body\":\"{{text}}\",\"ref\":\"{{id}}\",\"from\":\"{{sender}}\"}");

        assertThat(gateway.send(sms("+4915123456789", NASTY))).isEqualTo(new Accepted());

        var json = JsonMapper.builder().build().readTree(requests.getFirst().body);
        assertThat(json.get("body").asString()).isEqualTo(NASTY);
        assertThat(json.get("to").asString()).isEqualTo("+4915123456789");
        assertThat(json.get("ref").asString()).isEqualTo(ID.toString());
        assertThat(json.get("from").asString()).isEqualTo("Werkstatt");
        assertThat(requests.getFirst().headers.get("Authorization")).containsExactly("Bearer top-secret");
        assertThat(requests.getFirst().headers.get("Content-type")).containsExactly("application/json;charset=UTF-8");
    }

    @Test
    void forms_and_addresses_are_encoded_for_what_they_are() {
        var form = gateway(
                "POST",
                "/send?ref={{id}}",
                "application/x-www-form-urlencoded",
                "to={{to}}&text={{text}}&key={{secret}}");
        form.send(sms("+4915123456789", NASTY));
        assertThat(requests.getFirst().path).isEqualTo("/send?ref=" + ID);
        assertThat(form(requests.getFirst().body))
                .containsExactlyInAnyOrder("to=+4915123456789", "text=" + NASTY, "key=top-secret");

        var get = gateway("GET", "/send?to={{to}}&text={{text}}", "text/plain", "");
        get.send(sms("+4915123456789", "a&b=c #d"));
        assertThat(requests.get(1).method).isEqualTo("GET");
        assertThat(requests.get(1).path).isEqualTo("/send?to=%2B4915123456789&text=a%26b%3Dc+%23d");
    }

    @ParameterizedTest(name = "{0} means {1}, {2}")
    @CsvSource({
        "201, Accepted, ",
        "400, Refused, REFUSED",
        "422, Refused, REFUSED",
        "401, Later, NOT_SIGNED_IN",
        "403, Later, NOT_SIGNED_IN",
        "429, Later, BUSY",
        "500, Later, BUSY",
        "503, Later, BUSY",
        "302, Later, BUSY",
    })
    void the_answer_decides_whether_to_try_again(int code, String outcome, Fault fault) {
        status = code;

        var said = gateway("POST", "/", "application/json", "{}").send(sms("+4915123456789", "x"));

        assertThat(said.getClass().getSimpleName()).isEqualTo(outcome);
        if (said instanceof Later later) assertThat(later.fault()).isEqualTo(fault);
        if (said instanceof Refused refused) assertThat(refused.fault()).isEqualTo(fault);
    }

    @Test
    void a_gateway_that_says_ok_with_an_error_inside_is_not_believed() {
        answer = "{\"status\":\"error\",\"text\":\"no credit\"}";

        assertThat(gateway("POST", "/", "application/json", "{}").send(sms("+4915123456789", "x")))
                .isEqualTo(new Later(Fault.REFUSED, answer));
    }

    @Test
    void redirects_are_not_followed() {
        status = 307;

        gateway("POST", "/", "application/json", "{}").send(sms("+4915123456789", "x"));

        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0151 23456789", "+49", "+0151234567", "+49151\r\n23456789", "; drop"})
    void only_international_numbers_are_written_to(String number) {
        assertThat(gateway("POST", "/", "application/json", "{}").send(sms(number, "x")))
                .isEqualTo(new Refused(Fault.BAD_ADDRESS, ""));
        assertThat(requests).isEmpty();
    }

    @Test
    void a_gateway_that_is_away_is_tried_again() {
        var gateway = gateway("POST", "/", "application/json", "{}");
        server.stop(0);

        assertThat(gateway.send(sms("+4915123456789", "x")))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.fault()).isEqualTo(Fault.UNREACHABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sms.example.com/send",
                "http://localhost:80@sms.example.com/",
                "http://localhost.example.com/",
                "ftp://localhost/",
                "//localhost/"
            })
    void nothing_travels_unencrypted_beyond_this_machine(String url) {
        assertThatThrownBy(() -> DeliveryBench.sms(url)).hasMessageContaining("https://");
    }

    @Test
    void a_wrong_placeholder_in_the_settings_is_named() {
        assertThatThrownBy(() -> gateway("POST", "/", "application/json", "{{passwort}}"))
                .hasMessage("stammkunde.sms: no placeholder {{passwort}} in body");
    }

    @Test
    void settings_do_not_print_their_secret() {
        assertThat(new SmsSettings("https://x/?key=s3cret", "POST", "", Map.of("k", "s3cret"), "", "", "s3cret", "", "")
                        .toString())
                .doesNotContain("s3cret");
        assertThat(new MailSettings("h", 0, "u", "s3cret", MailSettings.Security.TLS, "a@b").toString())
                .doesNotContain("s3cret");
    }

    private SmsGateway gateway(String method, String path, String type, String body) {
        return new SmsGateway(new SmsSettings(
                "http://localhost:" + server.getAddress().getPort() + path,
                method,
                type,
                Map.of("Authorization", "Bearer {{secret}}"),
                body,
                "Werkstatt",
                "top-secret",
                "2\\d\\d",
                "\"status\":\"queued\""));
    }

    private static OutgoingSms sms(String to, String text) {
        return new OutgoingSms(new BusinessId(ID), ID, to, text, Instant.EPOCH);
    }

    private static List<String> form(String body) {
        return List.of(body.split("&")).stream()
                .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        if (status / 100 == 3) exchange.getResponseHeaders().add("Location", "/elsewhere");
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
