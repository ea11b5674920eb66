package stammkunde.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.access.PersonalLink.Target;

/**
 * A link that staff has made for one customer, and that still opens something.
 *
 * @param openedAt its page was shown first, maybe to a program that checks mail; null: never
 * @param usedAt   somebody was last in by it; null: never
 */
public record DeskLink(
        UUID id,
        UUID source,
        Target target,
        Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Instant usedAt) {}
