package stammkunde.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way in that a customer's device keeps, instead of a password.
 *
 * @param host   under which name it works; it is worthless under any other
 * @param name   as its owner will recognise it
 * @param usedAt null: not yet
 */
public record Passkey(
        PasskeyId id,
        String host,
        String name,
        Instant createdAt,
        @Nullable Instant usedAt) {}
