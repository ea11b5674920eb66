package stammkunde.scheduling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import stammkunde.business.BranchId;

/** All services and resources of one business, and how they hang together. */
final class SchedulingRules {

    private final List<Service> services;
    private final Map<ResourceId, Resource> resources = new HashMap<>();

    SchedulingRules(List<Service> services, List<Resource> resources) {
        this.services = services;
        resources.forEach(resource -> this.resources.put(resource.id(), resource));
    }

    List<Service> services() {
        return services;
    }

    Optional<Service> find(ServiceId id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    Optional<Resource> find(ResourceId id) {
        return Optional.ofNullable(resources.get(id));
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
                        .map(resources::get)
                        .filter(resource -> resource != null
                                && resource.active()
                                && resource.branch().equals(branch))
                        .map(SchedulingRules::times)
                        .toList()))
                .toList();
    }

    static ResourceTimes times(Resource resource) {
        return new ResourceTimes(resource.id(), resource.capacity(), Week.of(resource.hours()));
    }
}
