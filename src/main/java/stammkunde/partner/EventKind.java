package stammkunde.partner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What webhooks hear of. */
public enum EventKind {
    BOOKING_CREATED,
    BOOKING_MOVED,
    BOOKING_CONFIRMED,
    BOOKING_CANCELLED,
    CUSTOMER_CHANGED,
    VEHICLE_CHANGED,
    /** Sent on demand, to try an address; nothing has happened. */
    WEBHOOK_TEST;

    /** Those that can be subscribed to. */
    public static List<EventKind> subscribable() {
        return Arrays.stream(values()).filter(kind -> kind != WEBHOOK_TEST).toList();
    }

    /** As receivers read it: {@code booking.created}. */
    public String printed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public static Optional<EventKind> of(String printed) {
        return Arrays.stream(values())
                .filter(kind -> kind.printed().equals(printed))
                .findFirst();
    }

    boolean isBooking() {
        return name().startsWith("BOOKING_");
    }
}
