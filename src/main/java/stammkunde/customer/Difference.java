package stammkunde.customer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal about a card that staff hasn't decided on.
 *
 * @param about    what it was said with, e.g. an appointment
 * @param now      what the card says
 * @param proposed in the form of {@link Proposed#value}, like {@code now}; several values of a list in lines of their own
 */
public record Difference(
        DifferenceId id,
        Customer customer,
        Proposed.Field field,
        Source source,
        @Nullable UUID about,
        String now,
        String proposed,
        Instant createdAt) {

    /** Where a proposal comes from. */
    public enum Source {
        APPOINTMENT,
        PORTAL,
        IMPORT
    }

    /** How a proposal gets on the card: a further number beside the others, or in place of the first one. */
    public enum Way {
        BESIDE,
        INSTEAD
    }

    /** Stands for what the card says: whoever decides sends it back, so that nobody decides about what they didn't see. */
    public String seen() {
        return seal(now);
    }

    static String seal(String now) {
        return UUID.nameUUIDFromBytes(now.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** There is something that could be replaced, and room beside it. */
    public boolean hasChoice() {
        return !field.isSingle() && !now.isEmpty();
    }

    public String nowPrinted() {
        return printed(field, now);
    }

    public String proposedPrinted() {
        return printed(field, proposed);
    }

    private static String printed(Proposed.Field field, String value) {
        return switch (field) {
            case NAME -> value.replace('\n', ' ').strip();
            case EMAIL, PHONE, PLATE -> value.replace("\n", ", ");
            case ADDRESS -> {
                var parts = Proposed.parts(value, 4);
                var first = (parts.get(0) + " " + parts.get(1)).strip();
                var second = (parts.get(2) + " " + parts.get(3)).strip();
                yield first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
            }
        };
    }
}
