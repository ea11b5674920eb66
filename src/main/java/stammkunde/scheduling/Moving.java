package stammkunde.scheduling;

import java.time.Instant;
import java.util.List;

/** What became of a wish to move an appointment. Everything but {@link Moved} has written nothing. */
public sealed interface Moving
        permits Moving.Moved, Moving.Taken, Moving.TooLate, Moving.AlreadyOver, Moving.Unknown, NotOffered {

    /** It has moved, or already stood there. */
    record Moved(Appointment appointment) implements Moving {}

    /** @param nearest free starts around the wished one, in the order of time */
    record Taken(List<Instant> nearest) implements Moving {}

    /** Visitors may no longer move it. */
    record TooLate() implements Moving {}

    record AlreadyOver(Status status) implements Moving {}

    /** No such appointment of this business. */
    record Unknown() implements Moving {}
}
