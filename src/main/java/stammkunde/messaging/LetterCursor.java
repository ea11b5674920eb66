package stammkunde.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import stammkunde.shared.Ids;

/** A place in the list of letters, newest first: right after this one. */
public record LetterCursor(Instant createdAt, UUID letter) {

    /** For addresses. */
    public String printed() {
        return letter + "_" + createdAt;
    }

    public static Optional<LetterCursor> parse(String printed) {
        var parts = printed.split("_", 2);
        if (parts.length < 2) return Optional.empty();
        try {
            var createdAt = Instant.parse(parts[1]);
            return Ids.parse(parts[0]).map(letter -> new LetterCursor(createdAt, letter));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
