package stammkunde.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.business.BranchId;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;
import stammkunde.shared.TimeSpan;

/** Booking, finding, moving and ending appointments. */
@org.springframework.stereotype.Service
public class Appointments {

    private static final int MOST_UNHANDLED = 200;
    private static final int MOST_OF_CUSTOMER = 500;

    private final BusinessTransaction transaction;
    private final BookAppointment booking;
    private final AppointmentRepository appointments;
    private final HistoryRepository history;
    private final ManageLinks links;
    private final Clock clock;

    Appointments(
            BusinessTransaction transaction,
            BookAppointment booking,
            AppointmentRepository appointments,
            HistoryRepository history,
            ManageLinks links,
            Clock clock) {
        this.transaction = transaction;
        this.booking = booking;
        this.appointments = appointments;
        this.history = history;
        this.links = links;
        this.clock = clock;
    }

    /** Books, or answers what this booking key has booked before. */
    public Booking book(BusinessId business, BookingRequest wish) {
        return booking.book(business, wish);
    }

    /** @return empty if there is no such appointment, or it is not this business's */
    public Optional<Appointment> find(BusinessId business, AppointmentId appointment) {
        return transaction.in(business, () -> appointments.find(business, appointment));
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
