package stammkunde.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stammkunde.business.BranchId;
import stammkunde.scheduling.Resource;
import stammkunde.scheduling.ResourceId;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.ServiceId;

/** The names behind ids: services and resources of a business, in its order, the abandoned ones too. */
public record Catalogue(List<Service> services, List<Resource> resources) {

    private static <K, V> Map<K, V> by(Function<V, K> id, List<V> all) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    public Optional<Service> service(ServiceId id) {
        return services.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Resource> resource(ResourceId id) {
        return resources.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public String serviceName(ServiceId id) {
        return service(id).map(Service::name).orElse("");
    }

    /** „Marco Keller, Lift 1“. */
    public String resourceNames(List<ResourceId> ids) {
        var known = by(Resource::id, resources);
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Resource::name)
                .collect(Collectors.joining(", "));
    }

    public List<Service> activeServices() {
        return services.stream().filter(Service::active).toList();
    }

    public List<Resource> resourcesAt(BranchId branch) {
        return resources.stream()
                .filter(one -> one.active() && one.branch().equals(branch))
                .toList();
    }

    /** For each need of the service, what it can use at this branch. */
    public List<List<Resource>> candidates(Service service, BranchId branch) {
        var here = by(Resource::id, resourcesAt(branch));
        var needs = new ArrayList<List<Resource>>();
        for (var need : service.needs())
            needs.add(
                    need.stream().flatMap(id -> Stream.ofNullable(here.get(id))).toList());
        return needs;
    }

    /** Each need of the service can be met there. */
    public boolean isOfferedAt(Service service, BranchId branch) {
        return !service.needs().isEmpty()
                && candidates(service, branch).stream().noneMatch(List::isEmpty);
    }
}
