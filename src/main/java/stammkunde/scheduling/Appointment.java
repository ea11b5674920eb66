package stammkunde.scheduling;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.business.BranchId;
import stammkunde.customer.CustomerId;
import stammkunde.customer.VehicleId;
import stammkunde.shared.Money;
import stammkunde.shared.TimeSpan;

/**
 * An appointment, also a requested or a cancelled one.
 *
 * @param span             without buffers
 * @param customer         null until staff says whose it is (T6)
 * @param vehicle          that customer's, if it is about one; null: unknown
 * @param visitor          what was typed in
 * @param price            as it was when it was booked
 * @param terms            the legal texts it was booked under (R-LAW-1); null if there were none
 * @param calendarSequence grows with each change that calendars must show (R-FMT-20)
 * @param handledAt        null while it waits as a new online booking (T4)
 * @param cancellation     null unless the status is CANCELLED
 * @param resources        what it occupies, one for each need of the service; once cancelled: what it occupied
 */
public record Appointment(
        AppointmentId id,
        ServiceId service,
        BranchId branch,
        @Nullable CustomerId customer,
        @Nullable VehicleId vehicle,
        TimeSpan span,
        Status status,
        Source source,
        Visitor visitor,
        String staffNote,
        Locale locale,
        @Nullable Money price,
        @Nullable Money noShowFee,
        Currency currency,
        @Nullable UUID terms,
        @Nullable UUID privacy,
        int calendarSequence,
        Instant createdAt,
        @Nullable Instant handledAt,
        @Nullable Cancellation cancellation,
        List<ResourceId> resources) {

    public record Cancellation(Instant at, Actor.Kind by) {}

    public Appointment {
        resources = List.copyOf(resources);
    }

    /** To its calendars nothing has changed. */
    Appointment with(Status status, @Nullable Instant handledAt) {
        return copy(customer, span, status, staffNote, calendarSequence, handledAt, cancellation, resources);
    }

    Appointment confirmed(Instant at) {
        return copy(customer, span, Status.CONFIRMED, staffNote, calendarSequence + 1, at, null, resources);
    }

    /** @param asked a visitor moved what staff confirms: it is a request again, and news */
    Appointment moved(Instant start, List<ResourceId> resources, boolean asked) {
        var moved = TimeSpan.starting(start, span.length());
        var sequence = moved.equals(span) ? calendarSequence : calendarSequence + 1;
        var newStatus = asked ? Status.REQUESTED : status;
        return copy(customer, moved, newStatus, staffNote, sequence, asked ? null : handledAt, null, resources);
    }

    Appointment cancelled(Instant at, Actor.Kind by) {
        var handled = handledAt == null ? at : handledAt;
        var how = new Cancellation(at, by);
        return copy(customer, span, Status.CANCELLED, staffNote, calendarSequence + 1, handled, how, resources);
    }

    /** Another's vehicle is not theirs. */
    Appointment of(@Nullable CustomerId customer) {
        return copy(customer, span, status, staffNote, calendarSequence, handledAt, cancellation, resources);
    }

    Appointment noted(String staffNote) {
        return copy(customer, span, status, staffNote, calendarSequence, handledAt, cancellation, resources);
    }

    private Appointment copy(
            @Nullable CustomerId customer,
            TimeSpan span,
            Status status,
            String staffNote,
            int calendarSequence,
            @Nullable Instant handledAt,
            @Nullable Cancellation cancellation,
            List<ResourceId> resources) {
        return new Appointment(
                id,
                service,
                branch,
                customer,
                Objects.equals(customer, this.customer) ? vehicle : null,
                span,
                status,
                source,
                visitor,
                staffNote,
                locale,
                price,
                noShowFee,
                currency,
                terms,
                privacy,
                calendarSequence,
                createdAt,
                handledAt,
                cancellation,
                resources);
    }

    /** Customers reach their own only. */
    boolean isOpenTo(Actor actor) {
        var self = actor.self();
        return self == null || self.equals(customer);
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }
}
