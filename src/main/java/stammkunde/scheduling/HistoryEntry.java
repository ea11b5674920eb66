package stammkunde.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an appointment's history.
 *
 * @param actor  the id of the member of staff, the customer or the partner, if it was one
 * @param actorName of a partner, else empty
 * @param detail depends on the act: the old and the new start, the status, the reason; in the words of {@link Act}
 */
public record HistoryEntry(
        Instant at, Actor.Kind actorKind, @Nullable UUID actor, String actorName, Act act, String detail) {

    static HistoryEntry of(Instant at, Actor actor, Act act, String detail) {
        return new HistoryEntry(at, actor.kind(), actor.subject(), actor.name(), act, detail);
    }

    public enum Act {
        /** Detail: the status it began with. */
        BOOKED,
        /** Detail: what the customer demanded when ordering, word for word (R-LAW-34). */
        EARLY_START,
        /** Detail: old and new start as {@code 2026-03-24T08:00:00Z 2026-03-25T08:00:00Z}. */
        MOVED,
        /** Detail: empty; it changed resources, not time. */
        REASSIGNED,
        CONFIRMED,
        /** Detail: the reason. */
        DECLINED,
        /** Detail: the reason. */
        CANCELLED,
        /** Detail: the new status. */
        STATUS,
        /** Staff has dealt with a new online booking; detail: the status it kept. */
        SEEN,
        LINKED,
        UNLINKED,
        NOTED,
        /** Detail: the letter's kind and its channels. */
        NOTIFIED
    }
}
