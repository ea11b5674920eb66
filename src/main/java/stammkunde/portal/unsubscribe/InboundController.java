package stammkunde.portal.unsubscribe;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.campaign.Answers;
import stammkunde.campaign.InboundSettings;
import stammkunde.web.Access;
import stammkunde.web.NotFound;
import stammkunde.web.TooManyRequests;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the SMS gateway and the mail server bring what comes back; docs/messaging.md has the form. Programs only: who doesn't
 * know the installation's secret finds nothing here. Whatever is brought, the answer is the same, so that nothing is tried again.
 */
@Controller
@Access(Access.Level.ANYONE)
class InboundController {

    private static final Limit MISSES = new Limit(30, Duration.ofMinutes(10));
    private static final int MOST = 256 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A report that a mail failed for good (RFC 3464): not one that it is late, and not a reader's „out of office“. */
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");

    private static final Pattern FOR_GOOD = Pattern.compile("(?im)^Status:\\s*5\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final Pattern MESSAGE = Pattern.compile("(?im)^Message-ID:\\s*<([^>]{1,200})>");

    private final InboundSettings settings;
    private final Answers answers;
    private final Throttle throttle;

    InboundController(InboundSettings settings, Answers answers, Throttle throttle) {
        this.settings = settings;
        this.answers = answers;
        this.throttle = throttle;
    }

    @PostMapping("/inbound/sms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sms(HttpServletRequest request) throws IOException {
        letIn(request);
        var fields = fields(request);
        answers.text(
                first(fields, List.of("from", "sender", "msisdn", "originator")),
                first(fields, List.of("text", "message", "body", "content")));
    }

    @PostMapping("/inbound/bounces")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bounce(HttpServletRequest request) throws IOException {
        letIn(request);
        var type = String.valueOf(request.getContentType());
        if (type.startsWith("message/rfc822")) {
            var report = read(request);
            if (FAILED.matcher(report).find() && FOR_GOOD.matcher(report).find())
                MESSAGE.matcher(report).results().forEach(found -> answers.bounced(found.group(1)));
        } else {
            answers.bounced(first(fields(request), List.of("message", "message-id", "envelope-from")));
        }
    }

    /** As a token in the header, or where a gateway can't set one as a parameter of the address. */
    private void letIn(HttpServletRequest request) {
        if (!settings.open()) throw new NotFound();
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var said = header != null && header.startsWith("Bearer ")
                ? header.substring("Bearer ".length())
                : String.valueOf(request.getParameter("secret"));
        if (settings.knows(said)) return;
        var from = Throttle.network(request.getRemoteAddr());
        throw throttle.tryAcquire("inbound", from, MISSES) ? new NotFound() : new TooManyRequests();
    }

    private static Map<String, String> fields(HttpServletRequest request) throws IOException {
        var all = new HashMap<String, String>();
        if (String.valueOf(request.getContentType()).startsWith("application/json")) {
            try {
                var tree = JSON.readTree(read(request));
                for (var name : tree.propertyNames())
                    if (tree.get(name).isValueNode())
                        all.put(name, tree.get(name).asString());
            } catch (JacksonException unreadable) {
                return Map.of();
            }
        } else request.getParameterMap().forEach((name, values) -> all.put(name, values[0]));
        return all;
    }

    private static String first(Map<String, String> fields, List<String> names) {
        return names.stream()
                .filter(fields::containsKey)
                .map(fields::get)
                .findFirst()
                .orElse("");
    }

    private static String read(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readNBytes(MOST), StandardCharsets.UTF_8);
    }
}
