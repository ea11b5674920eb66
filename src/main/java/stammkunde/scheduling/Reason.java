package stammkunde.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.business.OpeningSpan;
import stammkunde.shared.TimeSpan;

/** Why a start can't be booked, as data; the faces put it into words. */
public sealed interface Reason {

    /** Against the start itself, whatever is free. */
    sealed interface OfStart extends Reason {}

    /** Against one resource at that start. */
    sealed interface OfResource extends Reason {}

    record Past(Instant now) implements OfStart {}

    /** The service wants a lead; this is the earliest start that keeps it. */
    record TooSoon(Instant earliest) implements OfStart {}

    record TooFarAhead(LocalDate lastDate) implements OfStart {}

    /** Not a multiple of the step after the branch opens. */
    record OffGrid(Duration step) implements OfStart {}

    /** The service needs nothing, or nothing is listed for one of its needs (counted from 1). */
    record NoResource(int need) implements OfStart {}

    /** Each need could be served, but only by resources that another need has to have. */
    record NeedsCompete() implements OfStart {}

    record Holiday(LocalDate date, String name) implements OfResource {}

    record Closed(LocalDate from, LocalDate until, String reason) implements OfResource {}

    /** Not within the branch's hours of that date; no hours means closed all day. */
    record OutsideHours(LocalDate date, List<OpeningSpan> hours) implements OfResource {}

    /** Not within the special hours that hold for everyone on that date. */
    record OutsideSpecialHours(LocalDate date, List<OpeningSpan> hours, String reason) implements OfResource {}

    /** Not within the hours that this resource keeps instead of the branch's. */
    record OutsideOwnHours(LocalDate date, List<OpeningSpan> hours) implements OfResource {}

    record Absent(TimeSpan span, @Nullable UUID absence) implements OfResource {}

    /** @param core the other appointment without its buffers */
    record Booked(TimeSpan core, @Nullable UUID appointment) implements OfResource {}

    /** Somebody is just booking it. */
    record Held(TimeSpan span) implements OfResource {}

    /** The appointment would not overlap what is there, but a buffer of one of them would. */
    record BufferCollides(
            Occupation.Kind with, TimeSpan core, @Nullable UUID about) implements OfResource {}
}
