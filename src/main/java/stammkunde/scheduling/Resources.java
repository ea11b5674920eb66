package stammkunde.scheduling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.BusinessId;

/** What appointments occupy: people, rooms, equipment, vehicles, in the order the business chose. */
@org.springframework.stereotype.Service
public class Resources {

    private final BusinessTransaction transaction;
    private final ResourceRepository resources;
    private final AbsenceRepository absences;
    private final Clock clock;

    Resources(BusinessTransaction transaction, ResourceRepository resources, AbsenceRepository absences, Clock clock) {
        this.transaction = transaction;
        this.resources = resources;
        this.absences = absences;
        this.clock = clock;
    }

    /** Those no longer used come last and are marked inactive. */
    public List<Resource> all(BusinessId business) {
        return transaction.in(business, () -> resources.all(business));
    }

    /** @return empty if there is no such resource, or it is not this business's */
    public Optional<Resource> find(BusinessId business, ResourceId resource) {
        return all(business).stream().filter(one -> one.id().equals(resource)).findFirst();
    }

    /** Makes it, or replaces the one with its id. Lanes that a smaller capacity takes away keep what is on them. */
    public void save(BusinessId business, Resource resource) {
        transaction.run(business, () -> {
            resources.save(business, resource);
            absences.spread(business, resource.id(), resource.capacity(), clock.instant());
        });
    }
}
