package stammkunde.api;

import java.util.Locale;

/** The stable types of problems (RFC 9457); programs decide by {@link #type}, people read the title. */
public enum ProblemKind {
    BROKEN_JSON(400, "The body is no JSON document that this route understands"),
    UNKNOWN_FIELD(400, "A field is unknown"),
    UNKNOWN_PARAMETER(400, "A query parameter is unknown"),
    WRONG_PARAMETER(400, "A query parameter can't be read"),
    IDEMPOTENCY_KEY_MISSING(400, "The header Idempotency-Key is missing or can't be read"),
    UNAUTHORIZED(401, "No key, or none that is valid"),
    SCOPE_MISSING(403, "The key does not allow this"),
    NOT_FOUND(404, "There is no such thing, or it is not this business's"),
    SLOT_TAKEN(409, "Somebody was faster"),
    TOO_LATE(409, "The time for that is over"),
    ALREADY_OVER(409, "It has been cancelled, or has taken place"),
    ALREADY_THERE(409, "It is there already"),
    REQUEST_UNDER_WAY(409, "The same request is being answered right now"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Bodies are application/json"),
    INVALID(422, "Fields are missing or wrong"),
    NOT_OFFERED(422, "That is not offered"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key came with another request before"),
    RATE_LIMITED(429, "Too many requests");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String type() {
        return "urn:stammkunde:problem:" + slug();
    }
}
