package stammkunde.customer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Change.Step;
import stammkunde.customer.Change.What;
import stammkunde.shared.BusinessId;

/** Many vehicles at once, for programs; see {@link BulkCards}. */
@Service
public class BulkVehicles {

    public record NewVehicle(VehicleId id, CustomerId customer, VehicleData data) {}

    public record ChangedVehicle(Vehicle before, VehicleData after) {}

    private final BusinessTransaction transaction;
    private final VehicleRepository vehicles;
    private final BulkVehicleRepository bulk;
    private final BulkCardRepository cards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkVehicles(
            BusinessTransaction transaction,
            VehicleRepository vehicles,
            BulkVehicleRepository bulk,
            BulkCardRepository cards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transaction = transaction;
        this.vehicles = vehicles;
        this.bulk = bulk;
        this.cards = cards;
        this.events = events;
        this.clock = clock;
    }

    /** Also removed ones; nobody else changes them until the transaction ends. */
    public Map<VehicleId, Vehicle> lock(BusinessId business, Collection<VehicleId> wanted) {
        if (wanted.isEmpty()) return Map.of();
        return transaction.in(business, () -> {
            bulk.lock(business, wanted);
            return vehicles.all(business, wanted).stream().collect(Collectors.toMap(Vehicle::id, Function.identity()));
        });
    }

    public void create(BusinessId business, List<NewVehicle> fresh) {
        if (fresh.isEmpty()) return;
        transaction.run(business, () -> {
            bulk.insert(business, fresh, clock.instant());
            events.publishEvent(CustomersChanged.of(
                    business,
                    What.VEHICLE_ADDED,
                    fresh.stream().collect(Collectors.toMap(NewVehicle::id, NewVehicle::customer))));
        });
    }

    /** What changed goes into the history of the card it belongs to. */
    public void change(BusinessId business, List<ChangedVehicle> changes) {
        if (changes.isEmpty()) return;
        transaction.run(business, () -> {
            bulk.update(business, changes, clock.instant());
            var steps = new ArrayList<BulkCardRepository.StepOf>();
            var otherwise = new HashMap<VehicleId, CustomerId>();
            for (var change : changes)
                for (var step : Steps.between(change.before().data(), change.after())) {
                    steps.add(new BulkCardRepository.StepOf(change.before().customer(), step));
                    otherwise.put(change.before().id(), change.before().customer());
                }
            cards.insertSteps(business, steps, clock.instant());
            events.publishEvent(CustomersChanged.of(business, steps, otherwise));
        });
    }

    /** They belong to somebody else now: archived here, as {@link Vehicles#remove} does it. */
    public void remove(BusinessId business, List<Vehicle> sold) {
        if (sold.isEmpty()) return;
        transaction.run(business, () -> {
            bulk.archive(business, sold.stream().map(Vehicle::id).toList(), clock.instant());
            cards.insertSteps(
                    business,
                    sold.stream()
                            .map(one -> new BulkCardRepository.StepOf(
                                    one.customer(), new Step(What.VEHICLE_REMOVED, "", one.title(), "")))
                            .toList(),
                    clock.instant());
            events.publishEvent(CustomersChanged.of(
                    business,
                    What.VEHICLE_REMOVED,
                    sold.stream().collect(Collectors.toMap(Vehicle::id, Vehicle::customer))));
        });
    }
}
