package stammkunde.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event for one webhook.
 *
 * @param subject the appointment; for customers and vehicles the customer
 * @param vehicle which one; null: all of the customer's
 * @param dueAt   the next attempt, while it is queued
 */
public record Delivery(
        DeliveryId id,
        WebhookId webhook,
        EventKind kind,
        UUID subject,
        @Nullable UUID vehicle,
        Instant happenedAt,
        State state,
        int attempts,
        Instant dueAt,
        @Nullable Instant endedAt) {

    public enum State {
        QUEUED,
        DELIVERED,
        /** All attempts were in vain, or the webhook is switched off. */
        FAILED
    }

    /**
     * One try.
     *
     * @param answered the status; null: there was no answer
     * @param problem  why not, in our words; empty if there was an answer
     */
    public record Attempt(Instant at, @Nullable Integer answered, int tookMillis, String problem) {}
}
