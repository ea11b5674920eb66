package stammkunde.choosing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Branch;
import stammkunde.business.Business;
import stammkunde.scheduling.Catalogue;
import stammkunde.scheduling.Service;

/**
 * What a wish comes to at this business: what is not offered here counts as not chosen, and where there is only one
 * service or branch, nobody needs to choose it.
 *
 * @param places    all branches
 * @param services  what can be booked at one of them at least
 * @param offeredAt where the chosen service can be booked
 * @param wish      with the chosen service and branch only
 */
public record Selection(
        Home home,
        Business business,
        List<Branch> places,
        Catalogue catalogue,
        List<Service> services,
        @Nullable Service service,
        List<Branch> offeredAt,
        @Nullable Branch branch,
        Wish wish) {

    public static Selection of(Home home, Catalogue catalogue, Wish wish) {
        var places = catalogue.branches().stream().filter(Branch::active).toList();
        var services = catalogue.services().stream()
                .filter(each -> !offeredAt(catalogue, each, places).isEmpty())
                .toList();
        var service = service(services, wish);
        var offeredAt = service == null ? List.<Branch>of() : offeredAt(catalogue, service, places);
        var branch = branch(offeredAt, wish);
        return new Selection(
                home,
                catalogue.business(),
                places,
                catalogue,
                services,
                service,
                offeredAt,
                branch,
                wish.narrowedTo(service, branch));
    }

    private static List<Branch> offeredAt(Catalogue catalogue, Service service, List<Branch> places) {
        var ids = catalogue.branchesOf(service);
        return places.stream().filter(place -> ids.contains(place.id())).toList();
    }

    private static @Nullable Service service(List<Service> services, Wish wish) {
        if (wish.service() == null && services.size() == 1) return services.getFirst();
        var wanted = wish.serviceId();
        for (var service : services) if (wanted.isPresent() && service.id().equals(wanted.get())) return service;
        return null;
    }

    private static @Nullable Branch branch(List<Branch> branches, Wish wish) {
        if (wish.branch() == null && branches.size() == 1) return branches.getFirst();
        var wanted = wish.branchId();
        for (var branch : branches) if (wanted.isPresent() && branch.id().equals(wanted.get())) return branch;
        return null;
    }

    /** As printed, where visitors can call; empty: none is known. */
    public String phone() {
        if (branch != null) return branch.phone();
        return places.isEmpty() ? "" : places.getFirst().phone();
    }

    /** Choosing a branch is a step of its own only if there are several. */
    public boolean asksForBranch() {
        return offeredAt.size() > 1;
    }

    /** Number of the step that asks for the time. */
    public int lastStep() {
        return home.before() + (asksForBranch() ? 3 : 2);
    }
}
