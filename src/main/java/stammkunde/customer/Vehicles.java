package stammkunde.customer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Change.Step;
import stammkunde.customer.Change.What;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** The customers' vehicles. Each change is heard by open desk pages. */
@Service
public class Vehicles {

    public static final int MOST_OF_A_CUSTOMER = 5_000;
    /** How many {@link #of} answers; fleets are read page by page. */
    public static final int MOST_AT_ONCE = 100;

    private static final int MOST_NOTICED = 50;
    static final String TOPIC = "customers";

    private final BusinessTransaction transaction;
    private final CustomerRepository customers;
    private final VehicleRepository vehicles;
    private final DueDates dues;
    private final Changes changes;
    private final Live live;
    private final Clock clock;

    Vehicles(
            BusinessTransaction transaction,
            CustomerRepository customers,
            VehicleRepository vehicles,
            DueDates dues,
            Changes changes,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.customers = customers;
        this.vehicles = vehicles;
        this.dues = dues;
        this.changes = changes;
        this.live = live;
        this.clock = clock;
    }

    /** Adding the same plate to the same customer twice leaves one. */
    public VehicleAdded add(BusinessId business, CustomerId customer, VehicleData data, By by) {
        return add(business, customer, data, Map.of(), by);
    }

    /** @param due what else falls due */
    public VehicleAdded add(
            BusinessId business,
            CustomerId customer,
            VehicleData data,
            Map<DueKindId, Optional<LocalDate>> due,
            By by) {
        return transaction.in(business, () -> {
            if (customers.lock(business, customer).isEmpty()) return new VehicleAdded.NoSuchCustomer();
            var plate = Plates.searchable(data.plate());
            var same = plate.isEmpty() ? Optional.<VehicleId>empty() : vehicles.withPlate(business, customer, plate);
            if (same.isPresent()) return new VehicleAdded.AlreadyThere(same.get());
            if (vehicles.count(business, customer) >= MOST_OF_A_CUSTOMER) return new VehicleAdded.TooMany();

            var id = new VehicleId(Ids.next());
            vehicles.insert(business, id, customer, data, clock.instant());
            dues.write(business, customer, id, "", due);
            noted(business, customer, id, new Step(What.VEHICLE_ADDED, "", "", Vehicle.title(data)), by);
            return new VehicleAdded.Added(id);
        });
    }

    /** @return false if there is no such vehicle; then nothing was written */
    public boolean update(BusinessId business, VehicleId vehicle, VehicleData data, By by) {
        return update(business, vehicle, data, Map.of(), by);
    }

    /** @param due dates not named stay, an empty one is taken away */
    public boolean update(
            BusinessId business, VehicleId vehicle, VehicleData data, Map<DueKindId, Optional<LocalDate>> due, By by) {
        return transaction.in(business, () -> {
            var found = vehicles.lock(business, vehicle).filter(one -> !one.archived());
            if (found.isEmpty()) return false;
            var before = found.get();
            var steps = new ArrayList<>(Steps.between(before.data(), data));
            if (!steps.isEmpty()) vehicles.update(business, vehicle, data, clock.instant());
            steps.addAll(dues.write(business, before.customer(), vehicle, Vehicle.title(data), due));
            changes.note(business, before.customer(), vehicle, steps, by);
            if (!steps.isEmpty()) live.announce(business, TOPIC);
            return true;
        });
    }

    /**
     * Changes what is there when it is its turn, so that of two who write at once neither undoes the other.
     *
     * @return false if there is no such vehicle; then nothing was written
     */
    public boolean edit(BusinessId business, VehicleId vehicle, UnaryOperator<VehicleData> change, By by) {
        return transaction.in(
                business,
                () -> vehicles.lock(business, vehicle)
                        .filter(found -> !found.archived())
                        .filter(found -> update(business, vehicle, change.apply(found.data()), by))
                        .isPresent());
    }

    /** It is archived: appointments that point to it keep it. @return false if there was none */
    public boolean remove(BusinessId business, VehicleId vehicle, By by) {
        return transaction.in(business, () -> {
            var before = vehicles.lock(business, vehicle).filter(found -> !found.archived());
            if (before.isEmpty()) return false;
            vehicles.setArchived(business, vehicle, Optional.of(clock.instant()));
            var title = before.get().title();
            noted(business, before.get().customer(), vehicle, new Step(What.VEHICLE_REMOVED, "", title, ""), by);
            return true;
        });
    }

    /** Takes a removal back. @return false if there is no such removed vehicle */
    public boolean restore(BusinessId business, VehicleId vehicle, By by) {
        return transaction.in(business, () -> {
            var before = vehicles.lock(business, vehicle).filter(Vehicle::archived);
            if (before.isEmpty()) return false;
            vehicles.setArchived(business, vehicle, Optional.empty());
            var title = before.get().title();
            noted(business, before.get().customer(), vehicle, new Step(What.VEHICLE_RESTORED, "", "", title), by);
            return true;
        });
    }

    private void noted(BusinessId business, CustomerId customer, VehicleId vehicle, Step step, By by) {
        changes.note(business, customer, vehicle, List.of(step), by);
        live.announce(business, TOPIC);
    }

    /** Also a removed one. */
    public Optional<Vehicle> find(BusinessId business, VehicleId vehicle) {
        return Optional.ofNullable(all(business, List.of(vehicle)).get(vehicle));
    }

    /** Those of them that exist, also removed ones, in one question. */
    public Map<VehicleId, Vehicle> all(BusinessId business, Collection<VehicleId> wanted) {
        if (wanted.isEmpty()) return Map.of();
        return transaction.in(
                business,
                () -> vehicles.all(business, wanted).stream().collect(toMap(Vehicle::id, Function.identity())));
    }

    /** In the order of their plates, the first {@link #MOST_AT_ONCE}. */
    public List<Vehicle> of(BusinessId business, CustomerId customer) {
        return page(business, customer, "", Optional.empty(), MOST_AT_ONCE).vehicles();
    }

    /** All vehicles of several customers in one question; who has none is missing. */
    public Map<CustomerId, List<Vehicle>> ofAll(BusinessId business, Collection<CustomerId> wanted) {
        if (wanted.isEmpty()) return Map.of();
        return transaction.in(
                business, () -> vehicles.ofAll(business, wanted).stream().collect(groupingBy(Vehicle::customer)));
    }

    /**
     * In the order of their plates; the next page begins after the last one of this.
     *
     * @param text part of a plate, make, model or VIN; empty: all
     */
    public VehiclePage page(
            BusinessId business, CustomerId customer, String text, Optional<VehicleCursor> after, int most) {
        return transaction.in(business, () -> {
            var found =
                    vehicles.page(business, customer, text.replace('\0', ' ').strip(), after, most + 1);
            if (found.size() <= most) return new VehiclePage(found, Optional.empty());
            var last = found.get(most - 1);
            return new VehiclePage(
                    found.subList(0, most),
                    Optional.of(new VehicleCursor(Plates.searchable(last.data().plate()), last.id())));
        });
    }

    public int count(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> vehicles.count(business, customer));
    }

    /** However it is typed, also with a district's umlaut written out. */
    public boolean hasPlate(BusinessId business, CustomerId customer, String plate) {
        return transaction.in(
                business,
                () -> Plates.spellings(plate).stream()
                        .anyMatch(one ->
                                vehicles.withPlate(business, customer, one).isPresent()));
    }

    /** The same plate at other customers: staff should know, for Swiss plates move and typing errors happen. */
    public List<Vehicle> samePlateElsewhere(BusinessId business, CustomerId customer, String plate) {
        return samePlateElsewhere(business, customer, List.of(plate));
    }

    /** The same for several plates in one question. */
    public List<Vehicle> samePlateElsewhere(BusinessId business, CustomerId customer, Collection<String> plates) {
        var searchable = plates.stream()
                .map(Plates::searchable)
                .filter(plate -> !plate.isEmpty())
                .toList();
        if (searchable.isEmpty()) return List.of();
        return transaction.in(
                business, () -> vehicles.withPlateElsewhere(business, customer, searchable, MOST_NOTICED));
    }
}
