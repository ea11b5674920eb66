package stammkunde.scheduling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.Business;
import stammkunde.business.LegalTexts;

/** The settings of one business by which appointments are made, and how they hang together. */
final class SchedulingRules {

    private final Business business;
    private final Map<Branch, OpeningCalendar> branches;
    private final List<Service> services;
    private final LegalTexts.InForce legalTexts;
    private final Map<ResourceId, Resource> resources = new HashMap<>();

    SchedulingRules(
            Business business,
            Map<Branch, OpeningCalendar> branches,
            List<Service> services,
            List<Resource> resources,
            LegalTexts.InForce legalTexts) {
        this.business = business;
        this.branches = branches;
        this.services = services;
        this.legalTexts = legalTexts;
        resources.forEach(resource -> this.resources.put(resource.id(), resource));
    }

    Business business() {
        return business;
    }

    /** In the order the business chose. */
    List<Branch> branches() {
        return List.copyOf(branches.keySet());
    }

    Optional<Branch> find(BranchId id) {
        return branches.keySet().stream()
                .filter(branch -> branch.id().equals(id))
                .findFirst();
    }

    OpeningCalendar calendar(Branch branch) {
        return Objects.requireNonNull(branches.get(branch));
    }

    LegalTexts.InForce legalTexts() {
        return legalTexts;
    }

    /** What letters say about an appointment; also of a service or branch that is no longer offered. */
    Setting setting(Appointment appointment) {
        return new Setting(
                business,
                find(appointment.service()).orElseThrow(),
                find(appointment.branch()).orElseThrow());
    }

    List<Service> services() {
        return services;
    }

    Optional<Service> find(ServiceId id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    boolean isOfferedAt(Service service, BranchId branch) {
        var needs = needs(service, branch);
        return !needs.isEmpty()
                && needs.stream().noneMatch(need -> need.candidates().isEmpty());
    }

    List<BranchId> branchesOf(Service service) {
        return service.needs().stream()
                .flatMap(List::stream)
                .map(resources::get)
                .filter(Objects::nonNull)
                .map(Resource::branch)
                .distinct()
                .filter(branch -> isOfferedAt(service, branch))
                .toList();
    }

    /** What the service needs at this branch: of the resources listed, those that work there. */
    List<Need> needs(Service service, BranchId branch) {
        return service.needs().stream()
                .map(need -> new Need(need.stream()
                        .filter(id -> isAt(id, branch))
                        .map(resources::get)
                        .map(SchedulingRules::times)
                        .toList()))
                .toList();
    }

    /**
     * The same, narrowed to what somebody wants: one resource for each need, in any order.
     *
     * @param wanted null: anything
     * @param freely staff may also choose resources that are not listed for the service
     * @return empty if that can't be
     */
    Optional<List<Need>> needs(Service service, BranchId branch, @Nullable List<ResourceId> wanted, boolean freely) {
        var needs = needs(service, branch);
        if (wanted == null) return isOfferedAt(service, branch) ? Optional.of(needs) : Optional.empty();
        if (wanted.size() != needs.size() || Set.copyOf(wanted).size() != wanted.size()) return Optional.empty();

        var narrowed = needs.stream().map(need -> need.only(wanted)).toList();
        var options = narrowed.stream()
                .map(need -> need.candidates().stream().map(ResourceTimes::id).toList())
                .toList();
        if (Pairing.isPossible(options)) return Optional.of(narrowed);
        if (!freely || !wanted.stream().allMatch(id -> isAt(id, branch))) return Optional.empty();
        return Optional.of(wanted.stream()
                .map(id -> new Need(List.of(times(Objects.requireNonNull(resources.get(id))))))
                .toList());
    }

    private boolean isAt(ResourceId id, BranchId branch) {
        var resource = resources.get(id);
        return resource != null && resource.active() && resource.branch().equals(branch);
    }

    static ResourceTimes times(Resource resource) {
        return new ResourceTimes(resource.id(), resource.capacity(), resource.week());
    }
}
