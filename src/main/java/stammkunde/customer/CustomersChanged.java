package stammkunde.customer;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stammkunde.customer.BulkCardRepository.StepOf;
import stammkunde.customer.Change.What;
import stammkunde.shared.BusinessId;

/**
 * Many cards are otherwise now: one batch of an import. Published like {@link CustomerChanged}, and instead of it: inside the
 * transaction, after it was written. Who wrote was always a program of ours, and what it said came from the dealer system.
 *
 * @param changed  what is otherwise, and on whose cards
 * @param vehicles those whose data is otherwise, and whose they are; empty: it is about cards
 */
public record CustomersChanged(
        BusinessId business, Map<What, Set<CustomerId>> changed, Map<VehicleId, CustomerId> vehicles) {

    public CustomersChanged {
        changed = Map.copyOf(changed);
        vehicles = Map.copyOf(vehicles);
    }

    static CustomersChanged of(BusinessId business, What what, Stream<CustomerId> customers) {
        return new CustomersChanged(
                business, Map.of(what, customers.collect(Collectors.toUnmodifiableSet())), Map.of());
    }

    static CustomersChanged of(BusinessId business, What what, Map<VehicleId, CustomerId> vehicles) {
        return new CustomersChanged(business, Map.of(what, Set.copyOf(vehicles.values())), vehicles);
    }

    static CustomersChanged of(BusinessId business, List<StepOf> steps) {
        return of(business, steps, Map.of());
    }

    static CustomersChanged of(BusinessId business, List<StepOf> steps, Map<VehicleId, CustomerId> vehicles) {
        var changed = new EnumMap<What, Set<CustomerId>>(What.class);
        for (var one : steps)
            changed.computeIfAbsent(one.step().what(), _ -> new HashSet<>()).add(one.customer());
        return new CustomersChanged(business, changed, vehicles);
    }

    /** On whose cards something of these is otherwise. */
    public Set<CustomerId> customers(Set<What> wanted) {
        return changed.entrySet().stream()
                .filter(one -> wanted.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream())
                .collect(Collectors.toSet());
    }
}
