package stammkunde.customer;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.BusinessId;

/** Who changed what on a card, from which value to which. Written by the doors that change cards, each in its transaction. */
@Service
public class Changes {

    private final BusinessTransaction transaction;
    private final ChangeRepository changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Changes(BusinessTransaction transaction, ChangeRepository changes, ApplicationEventPublisher events, Clock clock) {
        this.transaction = transaction;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Change> of(BusinessId business, CustomerId customer, int most) {
        return transaction.in(business, () -> changes.of(business, customer, most));
    }

    /** Those that a {@link CustomerChanged} names, in the order in which they were made. */
    public List<Change> all(BusinessId business, Collection<UUID> wanted) {
        if (wanted.isEmpty()) return List.of();
        return transaction.in(business, () -> changes.all(business, wanted));
    }

    void note(BusinessId business, CustomerId customer, List<Change.Step> steps, By by) {
        note(business, customer, steps, List.of(), by, Change.Source.of(by));
    }

    /** Of one vehicle. */
    void note(BusinessId business, CustomerId customer, VehicleId vehicle, List<Change.Step> steps, By by) {
        note(business, customer, steps, List.of(vehicle), by, Change.Source.of(by));
    }

    void note(BusinessId business, CustomerId customer, List<Change.Step> steps, By by, Change.Source source) {
        note(business, customer, steps, List.of(), by, source);
    }

    private void note(
            BusinessId business,
            CustomerId customer,
            List<Change.Step> steps,
            List<VehicleId> vehicles,
            By by,
            Change.Source source) {
        if (steps.isEmpty()) return;
        var written = changes.insert(business, customer, steps, by, source, clock.instant());
        events.publishEvent(new CustomerChanged(business, customer, written, vehicles, by));
    }
}
