package stammkunde.messaging;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox, and what has become of it.
 *
 * @param attempts  tries so far
 * @param dueAt     of a queued one: when the next try may begin
 * @param problem   what the last try failed by
 * @param subject   as sent; empty before, and for SMS
 * @param forgotten its contents have been deleted, 90 days after it was sent
 */
public record Letter(
        LetterId id,
        Channel channel,
        LetterKind kind,
        @Nullable UUID about,
        String toAddress,
        String toName,
        Locale locale,
        LetterState state,
        int attempts,
        Instant dueAt,
        Optional<LetterProblem> problem,
        String subject,
        Instant createdAt,
        @Nullable Instant sentAt,
        boolean forgotten) {

    /** Sent again on request: given up, called off, or waiting after a failed try. */
    public boolean canBeRetried() {
        return !forgotten && (state == LetterState.DEAD || state == LetterState.CALLED_OFF || waitsAfterFailure());
    }

    public boolean canBeCalledOff() {
        return state == LetterState.QUEUED;
    }

    /** False while a worker may be sending it at this moment. */
    public boolean waitsAfterFailure() {
        return state == LetterState.QUEUED && problem.isPresent();
    }
}
