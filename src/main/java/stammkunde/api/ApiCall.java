package stammkunde.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import stammkunde.partner.Caller;
import stammkunde.partner.Repeating;
import stammkunde.partner.Replies;
import stammkunde.partner.Reply;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** One request of a partner's program. An argument of this face's controllers. */
class ApiCall {

    static final int MOST_ON_A_PAGE = 200;
    private static final int USUAL_PAGE = 50;
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7e]{1," + Replies.LONGEST_KEY + "}");

    private final HttpServletRequest request;
    private final Caller caller;
    private final int largest;
    private final Replies replies;
    private byte[] body = {};

    ApiCall(HttpServletRequest request, Caller caller, int largest, Replies replies) {
        this.request = request;
        this.caller = caller;
        this.largest = largest;
        this.replies = replies;
    }

    Caller caller() {
        return caller;
    }

    BusinessId business() {
        return caller.business();
    }

    /** Empty: not given. */
    String query(String parameter) {
        var value = request.getParameter(parameter);
        if (value == null) return "";
        if (value.length() > 300 || value.indexOf('\0') >= 0) throw wrong(parameter);
        return value.strip();
    }

    int limit() {
        return number("limit", USUAL_PAGE, MOST_ON_A_PAGE);
    }

    int number(String parameter, int usual, int most) {
        var text = query(parameter);
        if (text.isEmpty()) return usual;
        if (!text.matches("[0-9]{1,6}")) throw wrong(parameter);
        var number = Integer.parseInt(text);
        if (number < 1 || number > most) throw wrong(parameter);
        return number;
    }

    Optional<LocalDate> date(String parameter) {
        var text = query(parameter);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            throw wrong(parameter);
        }
    }

    UUID id(String parameter) {
        return Ids.parse(query(parameter)).orElseThrow(() -> wrong(parameter));
    }

    static Refused wrong(String parameter) {
        return new Refused(Problem.of(ProblemKind.WRONG_PARAMETER).saying(parameter));
    }

    <T> T body(Class<T> type) {
        body = read();
        return ApiJson.read(body, type);
    }

    private byte[] read() {
        if (request.getContentLengthLong() > largest) throw new Refused(ProblemKind.TOO_LARGE);
        try {
            var bytes = request.getInputStream().readNBytes(largest + 1);
            if (bytes.length > largest) throw new Refused(ProblemKind.TOO_LARGE);
            return bytes;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Does it once for the request's {@code Idempotency-Key}; call {@link #body} before. */
    ResponseEntity<byte[]> once(HttpStatus done, Supplier<Object> work) {
        var key = request.getHeader("Idempotency-Key");
        if (key == null || !IDEMPOTENCY_KEY.matcher(key).matches())
            throw new Refused(ProblemKind.IDEMPOTENCY_KEY_MISSING);
        return switch (replies.once(caller, key, hash(), () -> reply(done, work))) {
            case Repeating.Answered(var reply, var before) -> answer(reply, before);
            case Repeating.OtherRequest() -> throw new Refused(ProblemKind.IDEMPOTENCY_KEY_REUSED);
            case Repeating.UnderWay() -> throw new Refused(ProblemKind.REQUEST_UNDER_WAY);
        };
    }

    /** A refusal has written nothing, and is an answer like any other. */
    private static Reply reply(HttpStatus done, Supplier<Object> work) {
        try {
            return new Reply(done.value(), ApiJson.bytes(work.get()));
        } catch (Refused refused) {
            return new Reply(refused.problem().status(), ApiJson.bytes(refused.problem()));
        }
    }

    private static ResponseEntity<byte[]> answer(Reply reply, boolean before) {
        var type = reply.status() < 300 ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON;
        var answer = ResponseEntity.status(reply.status()).contentType(type);
        if (before) answer.header("Idempotent-Replayed", "true");
        return answer.body(reply.body());
    }

    private byte[] hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
