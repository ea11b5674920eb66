package stammkunde.scheduling;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.Business;

/** A business, and what everyone may book there and where, read at once: {@link FreeTimes#catalogue}. */
public final class Catalogue {

    private final SchedulingRules rules;
    private final Predicate<Service> offered;

    Catalogue(SchedulingRules rules) {
        this(rules, Service::isOnline);
    }

    private Catalogue(SchedulingRules rules, Predicate<Service> offered) {
        this.rules = rules;
        this.offered = offered;
    }

    /** The same with what only customers may book. */
    public Catalogue forCustomers() {
        return new Catalogue(rules, Service::isForCustomers);
    }

    /** In the order the business chose; only what some branch offers, which may have closed down. */
    public List<Service> services() {
        return rules.services().stream()
                .filter(service -> offered.test(service) && !branchesOf(service).isEmpty())
                .toList();
    }

    public Optional<Service> find(ServiceId service) {
        return rules.find(service).filter(offered);
    }

    /** Where each need of it can be met. */
    public List<BranchId> branchesOf(Service service) {
        return rules.branchesOf(service);
    }

    public Business business() {
        return rules.business();
    }

    /** All of them, as {@link stammkunde.business.Branches#all}. */
    public List<Branch> branches() {
        return rules.branches();
    }

    SchedulingRules rules() {
        return rules;
    }

    List<Need> needs(Service service, BranchId branch) {
        return rules.needs(service, branch);
    }
}
