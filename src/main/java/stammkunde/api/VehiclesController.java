package stammkunde.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleAdded;
import stammkunde.customer.VehicleCursor;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.partner.PublicVehicle;
import stammkunde.partner.Scope;
import stammkunde.web.Access;
import stammkunde.web.NotFound;

/** The customers' vehicles. */
@RestController
@Access(Access.Level.PROGRAM)
class VehiclesController {

    private final Vehicles vehicles;
    private final Customers customers;
    private final Clock clock;

    VehiclesController(Vehicles vehicles, Customers customers, Clock clock) {
        this.vehicles = vehicles;
        this.customers = customers;
        this.clock = clock;
    }

    /** In the order of their plates. */
    @GetMapping("/api/v1/customers/{customer}/vehicles")
    @Allowed(
            value = Scope.VEHICLES_READ,
            query = {"limit", "cursor"})
    ResponseEntity<byte[]> list(ApiCall call, @PathVariable UUID customer) {
        var owner = owner(call, customer);
        var cursor = call.query("cursor");
        var after = cursor.isEmpty() ? Optional.<VehicleCursor>empty() : VehicleCursor.parse(cursor);
        if (!cursor.isEmpty() && after.isEmpty()) throw ApiCall.wrong("cursor");
        var page = vehicles.page(call.business(), owner, "", after, call.limit());
        return OfferController.json(new CustomersController.Page<>(
                page.vehicles().stream().map(PublicVehicle::of).toList(),
                page.next().map(VehicleCursor::printed).orElse(null)));
    }

    @PostMapping("/api/v1/customers/{customer}/vehicles")
    @Allowed(Scope.VEHICLES_WRITE)
    ResponseEntity<byte[]> add(ApiCall call, @PathVariable UUID customer) {
        var typed = call.body(VehicleBody.class);
        var data = typed.over(null, today());
        var owner = owner(call, customer);
        return call.once(HttpStatus.CREATED, () -> switch (vehicles.add(
                call.business(), owner, data, call.caller().by())) {
            case VehicleAdded.Added(var id) -> PublicVehicle.of(find(call, id));
            case VehicleAdded.AlreadyThere(var id) ->
                throw new Refused(
                        Problem.of(ProblemKind.ALREADY_THERE).saying(id.value().toString()));
            case VehicleAdded.TooMany() ->
                throw new Refused(Problem.of(ProblemKind.INVALID).saying("more than " + Vehicles.MOST_OF_A_CUSTOMER));
            case VehicleAdded.NoSuchCustomer() -> throw new NotFound();
        });
    }

    @GetMapping("/api/v1/vehicles/{vehicle}")
    @Allowed(Scope.VEHICLES_READ)
    ResponseEntity<byte[]> show(ApiCall call, @PathVariable UUID vehicle) {
        return OfferController.json(PublicVehicle.of(find(call, new VehicleId(vehicle))));
    }

    /** What is left out stays as it is at that moment: two programs may write different fields at once. */
    @PatchMapping("/api/v1/vehicles/{vehicle}")
    @Allowed(Scope.VEHICLES_WRITE)
    ResponseEntity<byte[]> change(ApiCall call, @PathVariable UUID vehicle) {
        var id = new VehicleId(vehicle);
        var typed = call.body(VehicleBody.class);
        var today = today();
        var by = call.caller().by();
        if (!vehicles.edit(call.business(), id, before -> typed.over(before, today), by)) throw new NotFound();
        return OfferController.json(PublicVehicle.of(find(call, id)));
    }

    private CustomerId owner(ApiCall call, UUID customer) {
        var id = new CustomerId(customer);
        if (customers.find(call.business(), id).isEmpty()) throw new NotFound();
        return id;
    }

    private Vehicle find(ApiCall call, VehicleId id) {
        return vehicles.find(call.business(), id).filter(one -> !one.archived()).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
