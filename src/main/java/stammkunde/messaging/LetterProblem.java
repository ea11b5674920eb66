package stammkunde.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a letter isn't there yet.
 *
 * @param detail in the mail server's or gateway's words, often empty; for staff only
 */
public record LetterProblem(Cause cause, String detail) {

    public enum Cause {
        NOT_CONFIGURED,
        UNREACHABLE,
        TOO_SLOW,
        NOT_SIGNED_IN,
        BUSY,
        BAD_ADDRESS,
        REFUSED,
        /** What it was to link to is gone. */
        NO_LINK,
        /** What it was to remind of has begun. */
        TOO_LATE,
        /** The business's own text can't be read any more. */
        BAD_TEMPLATE,
        /** Advertising, and its receiver does not agree, or no longer. */
        NO_CONSENT,
        /** Advertising that is no longer wanted: who gets it has booked, or the campaign was cancelled. */
        NOT_NEEDED,
        /** Advertising waits: the campaign is paused. */
        PAUSED,
        /** Advertising waits: not at this hour. */
        QUIET_HOURS;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Optional<LetterProblem> parse(String stored) {
        var parts = stored.split(" ", 2);
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.key().equals(parts[0]))
                .map(cause -> new LetterProblem(cause, parts.length > 1 ? parts[1] : ""))
                .findFirst();
    }

    String stored() {
        return (cause.key() + " " + detail).strip();
    }
}
