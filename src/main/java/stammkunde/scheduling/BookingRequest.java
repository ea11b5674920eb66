package stammkunde.scheduling;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stammkunde.business.BranchId;
import stammkunde.customer.CustomerId;
import stammkunde.customer.VehicleId;

/**
 * A wish to book. Price, duration and the like are not in it: they come from the service (R-SEC-40).
 *
 * @param bookingKey made with the form: however often the form arrives, it books once (R-REL-4)
 * @param customer   the one it is for, where the caller knows; visitors never set it
 * @param vehicle  of that customer, if it is about one
 * @param wanted     the resources it must occupy, one for each need, in any order; null: any that are free
 * @param visit      access's id of the visit in which it was wished; null: none
 * @param ordered    the button said „Zahlungspflichtig bestellen“; must match the service, unless staff books
 * @param earlyStart what the customer demanded word for word (R-LAW-34); empty: nothing
 */
public record BookingRequest(
        UUID bookingKey,
        ServiceId service,
        BranchId branch,
        Instant start,
        Visitor visitor,
        Locale locale,
        Source source,
        @Nullable CustomerId customer,
        @Nullable VehicleId vehicle,
        @Nullable List<ResourceId> wanted,
        boolean ordered,
        Actor actor,
        @Nullable UUID visit,
        String earlyStart) {

    public BookingRequest {
        wanted = wanted == null ? null : List.copyOf(wanted);
    }

    public BookingRequest(
            UUID bookingKey,
            ServiceId service,
            BranchId branch,
            Instant start,
            Visitor visitor,
            Locale locale,
            Source source,
            @Nullable CustomerId customer,
            @Nullable VehicleId vehicle,
            @Nullable List<ResourceId> wanted,
            boolean ordered,
            Actor actor) {
        this(
                bookingKey,
                service,
                branch,
                start,
                visitor,
                locale,
                source,
                customer,
                vehicle,
                wanted,
                ordered,
                actor,
                null,
                "");
    }

    /** @param visit of the customer's that books: {@link Appointments#bookedIn} */
    public BookingRequest in(UUID visit) {
        return new BookingRequest(
                bookingKey,
                service,
                branch,
                start,
                visitor,
                locale,
                source,
                customer,
                vehicle,
                wanted,
                ordered,
                actor,
                visit,
                earlyStart);
    }

    public BookingRequest startingEarly(String wording) {
        return new BookingRequest(
                bookingKey,
                service,
                branch,
                start,
                visitor,
                locale,
                source,
                customer,
                vehicle,
                wanted,
                ordered,
                actor,
                visit,
                wording);
    }

    /** Over all that makes two wishes the same wish: everything but the key itself, the language and the visit. */
    byte[] hash() {
        var parts = Stream.concat(
                Stream.of(service, branch, start, source, customer, vehicle, wanted, ordered, actor)
                        .map(String::valueOf),
                Stream.concat(visitor.texts().stream(), Stream.of(earlyStart).filter(text -> !text.isEmpty())));
        var unambiguous = parts.map(part -> part.length() + ":" + part).collect(joining());
        return ManageToken.sha256(unambiguous.getBytes(StandardCharsets.UTF_8));
    }

    /** What a visitor sends from the booking page. */
    public static BookingRequest online(
            UUID bookingKey,
            ServiceId service,
            BranchId branch,
            Instant start,
            Visitor visitor,
            Locale locale,
            boolean ordered) {
        return new BookingRequest(
                bookingKey,
                service,
                branch,
                start,
                visitor,
                locale,
                Source.BOOKING_PAGE,
                null,
                null,
                null,
                ordered,
                new Actor.Visitor());
    }

    /** What a customer sends from the portal: whose contact data the business knows already. @param visitor the rest */
    public static BookingRequest inPortal(
            UUID bookingKey,
            ServiceId service,
            BranchId branch,
            Instant start,
            Visitor visitor,
            Locale locale,
            CustomerId customer,
            @Nullable VehicleId vehicle,
            boolean ordered) {
        return new BookingRequest(
                bookingKey,
                service,
                branch,
                start,
                visitor,
                locale,
                Source.PORTAL,
                customer,
                vehicle,
                null,
                ordered,
                new Actor.Customer(customer));
    }
}
