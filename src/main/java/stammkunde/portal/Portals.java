package stammkunde.portal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.access.Visit;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.business.Business;
import stammkunde.business.Business.Kind;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.customer.Customers;
import stammkunde.web.Brand;
import stammkunde.web.Frame;
import stammkunde.web.NotFound;
import stammkunde.web.PortalShell;

/** Opens the {@link Portal} for a request. */
@Component
public class Portals {

    /** What an address may say about the act before; the text for it is {@code portal.done.…}. */
    private static final Set<String> DONE = Set.of(
            "vehicle",
            "saved",
            "removed",
            "ended",
            "phone",
            "proposed",
            "confirmed",
            "cancelled",
            "moved",
            "booked",
            "password");

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Branches branches;
    private final Customers customers;
    private final Clock clock;

    Portals(
            BusinessTransaction transaction,
            Businesses businesses,
            Branches branches,
            Customers customers,
            Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.branches = branches;
        this.customers = customers;
        this.clock = clock;
    }

    Portal open(Visit visit, Frame plain, @Nullable String done) {
        return transaction.in(visit.business(), () -> {
            var business = businesses.get(visit.business());
            var places = branches.all(visit.business());
            var customer = customers.find(visit.business(), visit.customer()).orElseThrow(NotFound::new);
            var frame = plain.in(business.country().name());
            var said = done != null && DONE.contains(done) ? frame.text("portal.done." + done) : "";
            return new Portal(
                    visit,
                    customer,
                    frame,
                    shell(business, places, frame, visit),
                    business,
                    places,
                    clock.instant(),
                    said);
        });
    }

    private static PortalShell shell(Business business, List<Branch> places, Frame frame, Visit visit) {
        var home = "/b/" + business.slug();
        var here = places.stream().filter(Branch::active).findFirst();
        return new PortalShell(
                business.name(),
                business.kind().icon(),
                business.hasLogo() ? home + "/logo" : "",
                here.map(Branch::city).orElse(""),
                here.map(Branch::phone).orElse(""),
                new Brand(business.accent(), business.radius(), business.appearance()).address(business.slug()),
                home,
                "/portal/app/" + business.slug(),
                business.kind() == Kind.WORKSHOP || business.kind() == Kind.DEALERSHIP,
                frame.text("portal.level." + visit.level()));
    }
}
