package stammkunde.booking;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;

/**
 * How much one network may do here (R-SEC-2, R-SEC-18). Generous, for a whole school may book from one address: it is
 * meant against programs that fill a calendar with invented bookings.
 */
@Component
class BookingLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Limit MISSES = new Limit(60, WINDOW);

    private final Throttle throttle;
    private final Limit bookings;

    BookingLimits(Throttle throttle, @Value("${stammkunde.bookings-per-network}") int most) {
        this.throttle = throttle;
        this.bookings = new Limit(most, WINDOW);
    }

    /** Counts one booking. Several at once count before any of them is made. */
    boolean allows(String address) {
        return throttle.tryAcquire("booking", Throttle.network(address), bookings);
    }

    /** What booked nothing doesn't count. */
    void giveBack(String address) {
        throttle.giveBack("booking", Throttle.network(address));
    }

    /** Counts one link that opens nothing. @return false: this is somebody guessing */
    boolean allowsMiss(String address) {
        return throttle.tryAcquire("manage link", Throttle.network(address), MISSES);
    }
}
