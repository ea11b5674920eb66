package stammkunde.customer;

import java.util.List;
import java.util.UUID;
import stammkunde.shared.BusinessId;

/**
 * Something on a card is otherwise now. Published inside the transaction that changes it, after it was written, by all who
 * change cards and vehicles; a plain {@code @EventListener} writes in the same transaction, and fails it if it throws.
 *
 * @param changes  what exactly: {@link Changes#all}
 * @param vehicles whose data is otherwise; empty: none, or all of them (two cards were merged)
 */
public record CustomerChanged(
        BusinessId business, CustomerId customer, List<UUID> changes, List<VehicleId> vehicles, By by) {

    public CustomerChanged {
        changes = List.copyOf(changes);
        vehicles = List.copyOf(vehicles);
    }
}
