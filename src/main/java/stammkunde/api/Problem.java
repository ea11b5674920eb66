package stammkunde.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong, as RFC 9457 writes it: {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String reason,
        List<Wrong> errors,
        List<Instant> nearest) {

    /** @param pointer to the field, RFC 6901 */
    record Wrong(String pointer, String detail) {}

    static Problem of(ProblemKind kind) {
        return new Problem(kind.type(), kind.title(), kind.status(), null, null, List.of(), List.of());
    }

    Problem saying(String detail) {
        return new Problem(type, title, status, detail, reason, errors, nearest);
    }

    Problem because(String reason) {
        return new Problem(type, title, status, detail, reason, errors, nearest);
    }

    Problem with(List<Wrong> errors) {
        return new Problem(type, title, status, detail, reason, errors, nearest);
    }

    Problem near(List<Instant> starts) {
        return new Problem(type, title, status, detail, reason, errors, starts);
    }
}
