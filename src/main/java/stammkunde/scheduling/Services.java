package stammkunde.scheduling;

import java.util.List;
import java.util.Optional;
import stammkunde.business.BranchId;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.BusinessId;

/** The kinds of appointment a business offers (T9), in the order it chose. */
@org.springframework.stereotype.Service
public class Services {

    private final BusinessTransaction transaction;
    private final ServiceRepository services;
    private final ResourceRepository resources;
    private final RuleBook rules;

    Services(
            BusinessTransaction transaction, ServiceRepository services, ResourceRepository resources, RuleBook rules) {
        this.transaction = transaction;
        this.services = services;
        this.resources = resources;
        this.rules = rules;
    }

    /** Those no longer offered come last and are marked inactive. */
    public List<Service> all(BusinessId business) {
        return transaction.in(business, () -> services.all(business));
    }

    /** @return empty if there is no such service, or it is not this business's */
    public Optional<Service> find(BusinessId business, ServiceId service) {
        return transaction.in(business, () -> services.find(business, service));
    }

    /** What everyone may book at this branch. */
    public List<Service> onlineAt(BusinessId business, BranchId branch) {
        var rules = rules(business);
        return rules.services().stream()
                .filter(service -> service.isOnline() && rules.isOfferedAt(service, branch))
                .toList();
    }

    /** Where each need of it can be met. Among them may be branches that have closed down. */
    public List<BranchId> branchesOf(BusinessId business, ServiceId service) {
        var rules = rules(business);
        return rules.find(service).map(rules::branchesOf).orElse(List.of());
    }

    private SchedulingRules rules(BusinessId business) {
        return transaction.in(business, () -> rules.of(business));
    }

    /**
     * Makes it, or replaces the one with its id.
     *
     * @throws IllegalArgumentException if it needs a resource that is not this business's
     */
    public void save(BusinessId business, Service service) {
        transaction.run(business, () -> {
            var known = resources.all(business).stream().map(Resource::id).toList();
            for (var need : service.needs())
                if (!known.containsAll(need)) throw new IllegalArgumentException("unknown resources among " + need);
            services.save(business, service);
        });
    }
}
