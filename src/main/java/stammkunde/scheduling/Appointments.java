package stammkunde.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.business.BranchId;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.CustomerId;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterKind;
import stammkunde.shared.BusinessId;
import stammkunde.shared.TimeSpan;

/** Booking, finding, moving and ending appointments. */
@org.springframework.stereotype.Service
public class Appointments {

    private static final int MOST_UNHANDLED = 200;
    private static final int MOST_OF_CUSTOMER = 500;

    private final BusinessTransaction transaction;
    private final BookAppointment booking;
    private final MoveAppointment moving;
    private final EndAppointment ending;
    private final ChangeAppointment changing;
    private final NotifyCustomer notifying;
    private final AppointmentRepository appointments;
    private final HistoryRepository history;
    private final ManageLinks links;
    private final Clock clock;

    Appointments(
            BusinessTransaction transaction,
            BookAppointment booking,
            MoveAppointment moving,
            EndAppointment ending,
            ChangeAppointment changing,
            NotifyCustomer notifying,
            AppointmentRepository appointments,
            HistoryRepository history,
            ManageLinks links,
            Clock clock) {
        this.transaction = transaction;
        this.booking = booking;
        this.moving = moving;
        this.ending = ending;
        this.changing = changing;
        this.notifying = notifying;
        this.appointments = appointments;
        this.history = history;
        this.links = links;
        this.clock = clock;
    }

    /** Books, or answers what this booking key has booked before. */
    public Booking book(BusinessId business, BookingRequest wish) {
        return booking.book(business, wish);
    }

    /**
     * Moves it and tells the visitor. Visitors may as long as the service's rule allows; staff always, also to times
     * that are not offered online, but never onto what is occupied.
     *
     * @param wanted the resources it is to occupy, one for each need; null: those it has, or else any that are free
     */
    public Moving move(
            BusinessId business,
            AppointmentId appointment,
            Instant start,
            @Nullable List<ResourceId> wanted,
            Actor actor) {
        return moving.move(business, appointment, start, wanted, actor);
    }

    /** Cancels it and tells the visitor. @param reason may be empty */
    public Cancelling cancel(BusinessId business, AppointmentId appointment, Actor actor, String reason) {
        return ending.cancel(business, appointment, actor, reason);
    }

    /** Confirms a request and tells the visitor. What is confirmed already only counts as seen. */
    public Change confirm(BusinessId business, AppointmentId appointment, Actor actor) {
        return changing.setStatus(business, appointment, Status.CONFIRMED, actor);
    }

    /** Declines a request and tells the visitor. @param reason may be empty */
    public Cancelling decline(BusinessId business, AppointmentId appointment, Actor actor, String reason) {
        return ending.decline(business, appointment, actor, reason);
    }

    /** To the status it has: it only counts as seen, and is not among the new ones any more (T6). */
    public Change setStatus(BusinessId business, AppointmentId appointment, Status status, Actor actor) {
        return changing.setStatus(business, appointment, status, actor);
    }

    /** What {@link #setStatus} allows for an appointment in this status, in the order of an ordinary day. */
    public static List<Status> possibleAfter(Status status) {
        return List.copyOf(Transitions.from(status));
    }

    /** Says whose it is (T6). @param customer null: nobody's any more */
    public Change link(BusinessId business, AppointmentId appointment, @Nullable CustomerId customer, Actor actor) {
        return changing.link(business, appointment, customer, actor);
    }

    /** Replaces staff's own note, which visitors never see. */
    public Change note(BusinessId business, AppointmentId appointment, String text, Actor actor) {
        return changing.note(business, appointment, text, actor);
    }

    /** Tells the customer once more (T7). @throws IllegalArgumentException if this kind of letter isn't for customers */
    public Notice notify(
            BusinessId business, AppointmentId appointment, LetterKind kind, Set<Channel> channels, Actor actor) {
        return notifying.send(business, appointment, kind, channels, actor);
    }

    /** @return empty if there is no such appointment, or it is not this business's */
    public Optional<Appointment> find(BusinessId business, AppointmentId appointment) {
        return transaction.in(business, () -> appointments.find(business, appointment));
    }

    /** Access's id of the customer's visit that booked it; empty: it was none. */
    public Optional<UUID> bookedIn(BusinessId business, AppointmentId appointment) {
        return transaction.in(business, () -> appointments.visit(business, appointment));
    }

    /** By the secret of a link in a letter. @return empty if it has never been one or is too old */
    public Optional<Appointment> byToken(BusinessId business, String token) {
        return transaction.in(
                business,
                () -> links.find(business, new ManageToken(token), clock.instant())
                        .flatMap(appointment -> appointments.find(business, appointment)));
    }

    /**
     * All that touch this time, cancelled ones too, in the order of time.
     *
     * @param branch null: of all branches
     */
    public List<Appointment> within(BusinessId business, Instant from, Instant until, @Nullable BranchId branch) {
        return transaction.in(business, () -> appointments.within(business, new TimeSpan(from, until), branch));
    }

    /** New online bookings that staff has not yet dealt with (T4), newest first; at most 200. */
    public List<Appointment> unhandled(BusinessId business) {
        return transaction.in(business, () -> appointments.unhandled(business, MOST_UNHANDLED));
    }

    /** Latest first; at most 500. */
    public List<Appointment> ofCustomer(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> appointments.ofCustomer(business, customer, MOST_OF_CUSTOMER));
    }

    /**
     * Those of a customer that are still to come, the next one first.
     *
     * @param skip how many pages before this one have shown
     */
    public List<Appointment> upcoming(BusinessId business, CustomerId customer, int skip, int most) {
        return transaction.in(business, () -> appointments.upcoming(business, customer, clock.instant(), skip, most));
    }

    /** Those of a customer that were, and those cancelled, the latest first. */
    public List<Appointment> past(BusinessId business, CustomerId customer, int skip, int most) {
        return transaction.in(business, () -> appointments.past(business, customer, clock.instant(), skip, most));
    }

    /** What is linked to this customer. */
    public Counts counts(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> appointments.counts(business, customer, "", ""));
    }

    /** What was booked with this e-mail address or this phone number, linked to a customer or not; empty is nobody's. */
    public Counts counts(BusinessId business, String email, String phone) {
        return transaction.in(business, () -> appointments.counts(business, null, email, phone));
    }

    /** Oldest first. */
    public List<HistoryEntry> history(BusinessId business, AppointmentId appointment) {
        return transaction.in(business, () -> history.of(business, appointment));
    }
}
