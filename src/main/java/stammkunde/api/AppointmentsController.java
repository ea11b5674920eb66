package stammkunde.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import stammkunde.business.BranchId;
import stammkunde.business.Businesses;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.customer.VehicleId;
import stammkunde.partner.Partners;
import stammkunde.partner.PublicAppointment;
import stammkunde.partner.PublicRecords;
import stammkunde.partner.Scope;
import stammkunde.scheduling.Actor;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.Cancelling;
import stammkunde.scheduling.Moving;
import stammkunde.scheduling.NotOffered;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Source;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.NotFound;

/** Booking, by the same rules as customers book; a partner moves, cancels and reads what it has booked itself. */
@RestController
@Access(Access.Level.PROGRAM)
class AppointmentsController {

    private static final int LONGEST_REASON = 1000;
    /** The year 3000. */
    private static final long LATEST = 32_503_680_000L;

    record NewVisitor(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String plate,
            @Nullable String street,
            @Nullable String houseNumber,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String comment) {

        static final NewVisitor NOBODY = new NewVisitor(null, null, null, null, null, null, null, null, null, null);
    }

    record NewAppointment(
            @Nullable UUID serviceId,
            @Nullable UUID branchId,
            @Nullable Instant start,
            @Nullable UUID customerId,
            @Nullable UUID vehicleId,
            @Nullable NewVisitor visitor,
            @Nullable String language,
            @Nullable Boolean ordered) {}

    record NewStart(@Nullable Instant start) {}

    record NewCancellation(@Nullable String reason) {}

    private final Appointments appointments;
    private final Customers customers;
    private final Businesses businesses;
    private final Partners partners;
    private final PublicRecords records;

    AppointmentsController(
            Appointments appointments,
            Customers customers,
            Businesses businesses,
            Partners partners,
            PublicRecords records) {
        this.appointments = appointments;
        this.customers = customers;
        this.businesses = businesses;
        this.partners = partners;
        this.records = records;
    }

    @PostMapping("/api/v1/appointments")
    @Allowed(Scope.BOOK)
    ResponseEntity<byte[]> book(ApiCall call) {
        var wanted = call.body(NewAppointment.class);
        var checks = new Checks();
        var service = checks.required("/serviceId", wanted.serviceId());
        var branch = checks.required("/branchId", wanted.branchId());
        var start = start(checks, wanted.start());
        var visitor = visitor(call, checks, wanted.visitor() == null ? NewVisitor.NOBODY : wanted.visitor());
        var language = wanted.language() == null ? "de" : wanted.language();
        if (!language.equals("de") && !language.equals("en")) checks.wrong("/language", "is neither de nor en");
        checks.orRefuse();
        var customer = wanted.customerId() == null ? null : new CustomerId(wanted.customerId());
        var request = new BookingRequest(
                Ids.next(),
                new ServiceId(Objects.requireNonNull(service)),
                new BranchId(Objects.requireNonNull(branch)),
                Objects.requireNonNull(start),
                visitor,
                Locale.of(language),
                Source.API,
                customer,
                wanted.vehicleId() == null ? null : new VehicleId(wanted.vehicleId()),
                null,
                Boolean.TRUE.equals(wanted.ordered()),
                call.caller().actor(customer));
        return call.once(HttpStatus.CREATED, () -> book(call, request));
    }

    private PublicAppointment book(ApiCall call, BookingRequest request) {
        var customer = request.customer();
        if (customer != null && customers.find(call.business(), customer).isEmpty())
            throw notOffered(NotOffered.Reason.UNKNOWN_CUSTOMER);
        return switch (appointments.book(call.business(), request)) {
            case Booking.Booked booked -> {
                partners.noteBooking(call.caller(), booked.appointment());
                yield shown(call, booked.appointment());
            }
            case Booking.Taken taken ->
                throw new Refused(Problem.of(ProblemKind.SLOT_TAKEN).near(taken.nearest()));
            case Booking.OtherRequest() -> throw new Refused(ProblemKind.IDEMPOTENCY_KEY_REUSED);
            case NotOffered(var reason) -> throw notOffered(reason);
        };
    }

    private static Refused notOffered(NotOffered.Reason reason) {
        return new Refused(Problem.of(ProblemKind.NOT_OFFERED).because(PublicAppointment.lower(reason)));
    }

    private Visitor visitor(ApiCall call, Checks checks, NewVisitor typed) {
        var country = businesses.get(call.business()).country();
        return new Visitor(
                line(checks, "firstName", typed.firstName(), 200),
                line(checks, "lastName", typed.lastName(), 200),
                checks.email("/visitor/email", typed.email()),
                checks.phone("/visitor/phone", typed.phone(), country)
                        .map(Phone::value)
                        .orElse(""),
                line(checks, "plate", typed.plate(), 20),
                line(checks, "street", typed.street(), 200),
                line(checks, "houseNumber", typed.houseNumber(), 20),
                line(checks, "postcode", typed.postcode(), 20),
                line(checks, "city", typed.city(), 200),
                checks.lines("/visitor/comment", typed.comment(), 2000));
    }

    private static String line(Checks checks, String field, @Nullable String value, int longest) {
        var line = checks.line("/visitor/" + field, value, longest);
        return line == null ? "" : line;
    }

    @GetMapping("/api/v1/appointments/{appointment}")
    @Allowed({Scope.APPOINTMENTS_READ, Scope.BOOK})
    ResponseEntity<byte[]> show(ApiCall call, @PathVariable UUID appointment) {
        var id = new AppointmentId(appointment);
        if (!call.caller().may(Scope.APPOINTMENTS_READ) && !partners.hasBooked(call.caller(), id)) throw new NotFound();
        return OfferController.json(shown(call, id));
    }

    @PostMapping("/api/v1/appointments/{appointment}/cancellation")
    @Allowed(Scope.BOOK)
    ResponseEntity<byte[]> cancel(ApiCall call, @PathVariable UUID appointment) {
        var id = new AppointmentId(appointment);
        if (!partners.hasBooked(call.caller(), id)) throw new NotFound();
        var wanted = call.body(NewCancellation.class);
        var checks = new Checks();
        var reason = checks.lines("/reason", wanted.reason(), LONGEST_REASON);
        checks.orRefuse();
        return call.once(HttpStatus.OK, () -> cancel(call, id, reason));
    }

    /** As customers move: to a time that is offered, as long as the service lets them. */
    @PostMapping("/api/v1/appointments/{appointment}/move")
    @Allowed(Scope.BOOK)
    ResponseEntity<byte[]> move(ApiCall call, @PathVariable UUID appointment) {
        var id = new AppointmentId(appointment);
        if (!partners.hasBooked(call.caller(), id)) throw new NotFound();
        var checks = new Checks();
        var start = start(checks, call.body(NewStart.class).start());
        checks.orRefuse();
        return call.once(HttpStatus.OK, () -> move(call, id, Objects.requireNonNull(start)));
    }

    private PublicAppointment move(ApiCall call, AppointmentId id, Instant start) {
        return switch (appointments.move(call.business(), id, start, null, customerOf(call, id))) {
            case Moving.Moved _ -> shown(call, id);
            case Moving.Taken(var nearest) ->
                throw new Refused(Problem.of(ProblemKind.SLOT_TAKEN).near(nearest));
            case Moving.TooLate() -> throw new Refused(ProblemKind.TOO_LATE);
            case Moving.AlreadyOver(var status) ->
                throw new Refused(Problem.of(ProblemKind.ALREADY_OVER).because(PublicAppointment.lower(status)));
            case NotOffered(var reason) -> throw notOffered(reason);
            case Moving.Unknown() -> throw new NotFound();
        };
    }

    /** Whom the partner acts for. */
    private Actor customerOf(ApiCall call, AppointmentId id) {
        var found = appointments.find(call.business(), id).orElseThrow(NotFound::new);
        return call.caller().actor(found.customer());
    }

    private static @Nullable Instant start(Checks checks, @Nullable Instant typed) {
        var start = checks.required("/start", typed);
        if (start != null && Math.abs(start.getEpochSecond()) > LATEST) checks.wrong("/start", "is too far");
        return start;
    }

    private PublicAppointment cancel(ApiCall call, AppointmentId id, String reason) {
        return switch (appointments.cancel(call.business(), id, customerOf(call, id), reason)) {
            case Cancelling.Cancelled _ -> shown(call, id);
            case Cancelling.TooLate() -> throw new Refused(ProblemKind.TOO_LATE);
            case Cancelling.AlreadyOver(var status) ->
                throw new Refused(Problem.of(ProblemKind.ALREADY_OVER).because(PublicAppointment.lower(status)));
            case Cancelling.Unreadable() -> throw new Refused(ProblemKind.INVALID);
            case Cancelling.Unknown() -> throw new NotFound();
        };
    }

    /** What was typed is shown to whom customers are. */
    private PublicAppointment shown(ApiCall call, AppointmentId id) {
        return records.appointment(call.business(), id, call.caller().may(Scope.CUSTOMERS_READ))
                .orElseThrow(NotFound::new);
    }
}
