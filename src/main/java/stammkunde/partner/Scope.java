package stammkunde.partner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key allows; nothing includes anything else. */
public enum Scope {
    /** Making personal links. */
    LINKS,
    /** Services, branches and free times. */
    SLOTS,
    /** Booking, and reading, moving and cancelling what the same partner has booked. */
    BOOK,
    APPOINTMENTS_READ,
    CUSTOMERS_READ,
    CUSTOMERS_WRITE,
    VEHICLES_READ,
    VEHICLES_WRITE;

    /** As partners read it: {@code customers:read}. */
    public String printed() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<Scope> of(String printed) {
        return Arrays.stream(values())
                .filter(scope -> scope.printed().equals(printed))
                .findFirst();
    }
}
