package stammkunde.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.CustomerId;

/**
 * A customer's own way in, beside the portal code.
 *
 * @param passwordAt   since when there is a password; null: there is none
 * @param oneTimeUntil staff made the password: until then it opens the page that replaces it, and nothing else
 * @param active       false: staff has switched it off
 * @param usedAt       the last login; null: none yet
 */
public record Account(
        AccountId id,
        CustomerId customer,
        @Nullable Instant passwordAt,
        @Nullable Instant oneTimeUntil,
        boolean active,
        Instant createdAt,
        @Nullable Instant usedAt) {

    /** One of the customer's own; a one-time password is none. */
    public boolean hasPassword() {
        return passwordAt != null && oneTimeUntil == null;
    }
}
