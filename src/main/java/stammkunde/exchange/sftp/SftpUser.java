package stammkunde.exchange.sftp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A business's access.
 *
 * @param key    as a line of {@code authorized_keys}; empty: none
 * @param seenAt when somebody was last let in; null: never
 */
public record SftpUser(
        String name,
        boolean hasPassword,
        String key,
        Instant createdAt,
        @Nullable Instant seenAt) {}
