package stammkunde.choosing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.choosing.Suggestion.Falling;
import stammkunde.customer.Customer;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleId;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Cures;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Service.Ask;

/**
 * Chooses for a known customer: what was asked for, else what falls due, else what it was the last time, else what the
 * business names first. Pure.
 */
final class Suggesting {

    /**
     * @param falling  due by now, soonest first
     * @param cures    what deals with it
     * @param past     latest first, none cancelled
     * @param upcoming what need not be suggested again
     */
    record Known(
            Customer card,
            List<Vehicle> vehicles,
            List<Falling> falling,
            Cures cures,
            List<Appointment> past,
            List<Appointment> upcoming) {}

    private final Known known;
    private final List<Service> services;
    private final Function<Service, List<Branch>> places;

    /** @param services all that customers may book, in the business's order @param places where each is offered */
    Suggesting(Known known, List<Service> services, Function<Service, List<Branch>> places) {
        this.known = known;
        this.services = services.stream()
                .filter(service -> service.quick() && isSilent(service))
                .toList();
        this.places = places;
    }

    /** Those of which nothing needs to be asked. */
    List<Service> services() {
        return services;
    }

    /** What stands on the card answers all that the service asks. */
    private boolean isSilent(Service service) {
        var asks = service.asks();
        var data = known.card().data();
        var hasAddress = Stream.of(data.street(), data.houseNumber(), data.postcode(), data.city())
                .noneMatch(String::isBlank);
        return asks.comment() != Ask.REQUIRED
                && (asks.phone() != Ask.REQUIRED || !known.card().phones().isEmpty())
                && (asks.address() != Ask.REQUIRED || hasAddress)
                && (asks.plate() != Ask.REQUIRED || known.vehicles().stream().anyMatch(Suggesting::hasPlate));
    }

    /** @param vehicle asked for; null: none @return empty: nothing can be booked so */
    Optional<Suggestion> suggest(Wish wish, @Nullable VehicleId vehicle) {
        var asked = wish.serviceId()
                .flatMap(id ->
                        services.stream().filter(one -> one.id().equals(id)).findFirst());
        var mine = find(vehicle);
        var due = known.falling().stream()
                .filter(one -> mine.isEmpty()
                        || one.vehicle() == null
                        || one.vehicle().equals(mine.get().id()))
                .filter(one -> fits(one, asked.orElse(null)))
                .findFirst();
        var service = asked.or(() -> due.flatMap(this::cure))
                .or(this::last)
                .or(() -> services.stream().findFirst());
        return service.flatMap(one -> branch(one, wish).map(branch -> {
            var about =
                    mine.or(() -> due.flatMap(falls -> find(falls.vehicle()))).or(this::lastVehicle);
            return new Suggestion(one, branch, vehicle(one, about), due.orElse(null));
        }));
    }

    private boolean fits(Falling due, @Nullable Service asked) {
        var cure = cure(due);
        return cure.isPresent()
                && (asked == null || asked.id().equals(cure.get().id()))
                && known.upcoming().stream()
                        .noneMatch(one -> one.service().equals(cure.get().id())
                                && (due.vehicle() == null || due.vehicle().equals(one.vehicle())));
    }

    private Optional<Service> cure(Falling due) {
        return known.cures().of(due.kind(), due.label(), services);
    }

    private Optional<Service> last() {
        return known.past().stream()
                .flatMap(one -> services.stream().filter(service -> service.id().equals(one.service())))
                .findFirst();
    }

    private Optional<Vehicle> lastVehicle() {
        return known.past().stream()
                .map(Appointment::vehicle)
                .filter(Objects::nonNull)
                .flatMap(id -> find(id).stream())
                .findFirst()
                .or(() -> known.vehicles().stream().findFirst());
    }

    private @Nullable Vehicle vehicle(Service service, Optional<Vehicle> about) {
        return service.asks().plate() == Ask.REQUIRED
                ? about.filter(Suggesting::hasPlate)
                        .or(() -> known.vehicles().stream()
                                .filter(Suggesting::hasPlate)
                                .findFirst())
                        .orElse(null)
                : about.orElse(null);
    }

    private Optional<Vehicle> find(@Nullable VehicleId wanted) {
        return known.vehicles().stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    private static boolean hasPlate(Vehicle vehicle) {
        return !vehicle.data().plate().isEmpty();
    }

    private Optional<Branch> branch(Service service, Wish wish) {
        var offered = places.apply(service);
        return Stream.concat(
                        Stream.concat(
                                wish.branchId().stream(), known.past().stream().map(Appointment::branch)),
                        Optional.ofNullable(home()).stream())
                .flatMap(id -> offered.stream().filter(one -> one.id().equals(id)))
                .findFirst()
                .or(() -> offered.stream().findFirst());
    }

    private @Nullable BranchId home() {
        return known.card().filing().branch();
    }
}
