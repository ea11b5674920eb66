package stammkunde.scheduling;

import java.time.Instant;
import java.util.List;

/** What became of a wish to book. Everything but {@link Booked} has written nothing. */
public sealed interface Booking permits Booking.Booked, Booking.Taken, Booking.OtherRequest, NotOffered {

    /**
     * It stands; also the answer to the same wish sent again, then with another token.
     *
     * @param manageToken opens this one appointment ({@code Appointments.byToken}); shown only here, kept as a hash
     */
    record Booked(AppointmentId appointment, Status status, String manageToken) implements Booking {}

    /** Somebody was faster. @param nearest free starts around the wished one, in the order of time */
    record Taken(List<Instant> nearest) implements Booking {}

    /** The booking key has already booked something else. */
    record OtherRequest() implements Booking {}
}
