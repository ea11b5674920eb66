package stammkunde.messaging.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import stammkunde.messaging.delivery.Outcome.Accepted;
import stammkunde.messaging.delivery.Outcome.Fault;
import stammkunde.messaging.text.MustacheText;
import tools.jackson.databind.json.JsonMapper;

/** Sends SMS through whichever gateway the operator described in {@link SmsSettings}. Follows no redirects. */
@Component
public class SmsGateway {

    private static final Set<String> NAMES = Set.of("to", "text", "sender", "id", "secret");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int MOST_ANSWER = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SmsSettings settings;
    private final HttpClient client;
    private final MustacheText url;
    private final MustacheText body;
    private final Map<String, MustacheText> headers = new TreeMap<>();
    private final Pattern successStatus;
    private final Pattern successBody;

    SmsGateway(SmsSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.url = parse("url", settings.url(), SmsGateway::inUrl);
        this.body = parse("body", settings.body(), escapeFor(settings.contentType()));
        settings.headers().forEach((name, value) -> headers.put(name, parse(name, value, SmsGateway::inHeader)));
        this.successStatus = Pattern.compile(settings.successStatus());
        this.successBody = Pattern.compile(settings.successBody());
        if (settings.configured()) requireSafe();
    }

    boolean isConfigured() {
        return settings.configured();
    }

    Outcome send(OutgoingSms sms) {
        if (!isConfigured()) return Outcome.later(Fault.NOT_CONFIGURED, "");
        if (!E164.matcher(sms.to()).matches()) return Outcome.refused(Fault.BAD_ADDRESS, "");
        try {
            var answer = client.send(request(sms), HttpResponse.BodyHandlers.ofInputStream());
            try (var content = answer.body()) {
                return judge(answer.statusCode(), new String(content.readNBytes(MOST_ANSWER), UTF_8));
            }
        } catch (HttpTimeoutException slow) {
            return Outcome.later(Fault.TOO_SLOW, "");
        } catch (IOException unreachable) {
            return Outcome.later(Fault.UNREACHABLE, unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.later(Fault.TOO_SLOW, "");
        }
    }

    private HttpRequest request(OutgoingSms sms) {
        var values = Map.of(
                "to", sms.to(),
                "text", sms.text(),
                "sender", settings.sender(),
                "id", sms.id().toString(),
                "secret", settings.secret());
        var request = HttpRequest.newBuilder(URI.create(url.fill(values)))
                .timeout(Duration.ofSeconds(10))
                .header("User-Agent", "Stammkunde");
        headers.forEach((name, value) -> request.header(name, value.fill(values)));
        if (settings.method().equals("GET")) return request.GET().build();
        return request.header("Content-Type", settings.contentType() + ";charset=UTF-8")
                .method(settings.method(), HttpRequest.BodyPublishers.ofString(body.fill(values)))
                .build();
    }

    private Outcome judge(int status, String answer) {
        var code = Integer.toString(status);
        if (successStatus.matcher(code).matches())
            return successBody.matcher(answer).find() ? new Accepted() : Outcome.later(Fault.REFUSED, answer);
        return switch (status) {
            case 401, 403, 407 -> Outcome.later(Fault.NOT_SIGNED_IN, code);
            case 400, 404, 406, 410, 413, 415, 422 -> Outcome.refused(Fault.REFUSED, code + " " + answer);
            default -> Outcome.later(Fault.BUSY, code);
        };
    }

    private static MustacheText parse(String where, String source, UnaryOperator<String> escape) {
        return switch (MustacheText.parse(source, NAMES, escape)) {
            case MustacheText.Ready(var text) -> text;
            case MustacheText.Unknown(var name) ->
                throw new IllegalArgumentException(
                        "stammkunde.sms: no placeholder {{%s}} in %s".formatted(name, where));
            case MustacheText.Malformed(var near) ->
                throw new IllegalArgumentException("stammkunde.sms: can't read %s in %s".formatted(near, where));
        };
    }

    private static UnaryOperator<String> escapeFor(String contentType) {
        return contentType.startsWith("application/json") ? SmsGateway::inJson : SmsGateway::inUrl;
    }

    private static String inUrl(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static String inJson(String value) {
        var quoted = JSON.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String inHeader(String value) {
        return value.replaceAll("[^ -~]", "");
    }

    /** Secrets and phone numbers travel encrypted, or not beyond this machine. */
    private void requireSafe() {
        var address = URI.create(url.fill(Map.of()));
        var here = Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && here))
            throw new IllegalArgumentException("stammkunde.sms.url must begin with https://");
    }
}
