package stammkunde.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.CustomerId;

/**
 * A new way to reach a customer.
 *
 * @param before    what it replaces; empty: nothing was on file
 * @param undoUntil null until it is done
 */
public record ContactChange(
        UUID id,
        CustomerId customer,
        Kind kind,
        String before,
        String after,
        State state,
        Instant confirmUntil,
        @Nullable Instant undoUntil) {

    public enum Kind {
        EMAIL,
        PHONE
    }

    public enum State {
        /** For somebody who receives there to agree. */
        WAITING,
        DONE,
        UNDONE,
        /** Another wish came after it, or the card has changed meanwhile. */
        OUTDATED
    }

    public String masked() {
        return kind == Kind.EMAIL ? Masks.email(after) : Masks.phone(after);
    }
}
