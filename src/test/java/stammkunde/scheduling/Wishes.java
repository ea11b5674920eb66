package stammkunde.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import stammkunde.business.StaffId;
import stammkunde.testing.World;

/** Wishes to book, as Vera Visitor and the staff of a {@link World} send them. */
final class Wishes {

    static final Visitor VERA = Visitor.of("Vera", "Visitor", "vera@example.com", "+491701234567");
    static final Actor VISITOR = new Actor.Visitor();
    static final Actor STAFF = new Actor.Staff(new StaffId(UUID.fromString("00000000-0000-7000-8000-000000000001")));

    private Wishes() {}

    /** Through the booking page, for a service without a price. */
    static BookingRequest online(World world, ServiceId service, Instant start) {
        return online(UUID.randomUUID(), world, service, start);
    }

    static BookingRequest online(UUID key, World world, ServiceId service, Instant start) {
        return BookingRequest.online(key, service, world.branch(), start, VERA, Locale.GERMAN, false);
    }

    static BookingRequest as(Visitor visitor, World world, ServiceId service, Instant start) {
        return BookingRequest.online(UUID.randomUUID(), service, world.branch(), start, visitor, Locale.GERMAN, false);
    }

    static BookingRequest atDesk(World world, ServiceId service, Instant start, ResourceId... wanted) {
        return new BookingRequest(
                UUID.randomUUID(),
                service,
                world.branch(),
                start,
                VERA,
                Locale.GERMAN,
                Source.DESK,
                null,
                null,
                wanted.length == 0 ? null : List.of(wanted),
                false,
                STAFF);
    }
}
