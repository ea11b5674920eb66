package stammkunde.portal.entrance;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.access.Masks;
import stammkunde.access.PersonalLink;
import stammkunde.access.PersonalLinks;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.business.Business;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.customer.Customer;
import stammkunde.customer.Customers;
import stammkunde.customer.Vehicle;
import stammkunde.customer.Vehicles;
import stammkunde.embedding.Embeddings;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Services;
import stammkunde.web.Brand;
import stammkunde.web.Frame;
import stammkunde.web.NotFound;

/** Puts the page of a personal link together, in one transaction. */
@Component
class LinkPages {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Branches branches;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Services services;
    private final Embeddings embeddings;
    private final PersonalLinks links;
    private final Clock clock;

    LinkPages(
            BusinessTransaction transaction,
            Businesses businesses,
            Branches branches,
            Customers customers,
            Vehicles vehicles,
            Services services,
            Embeddings embeddings,
            PersonalLinks links,
            Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.branches = branches;
        this.customers = customers;
        this.vehicles = vehicles;
        this.services = services;
        this.embeddings = embeddings;
        this.links = links;
        this.clock = clock;
    }

    /** The page of the business's website this link leads to, with a code that enters there. */
    String onWebsite(PersonalLink link) {
        var page = embeddings.of(link.business()).linkPage(link.toPage()).orElseThrow(NotFound::new);
        return page.bringing(businesses.get(link.business()).slug(), links.handOver(link));
    }

    LinkPage page(Frame plain, PersonalLink link) {
        return transaction.in(link.business(), () -> {
            var business = businesses.get(link.business());
            var customer = customers.find(link.business(), link.customer()).orElseThrow(NotFound::new);
            var frame = plain.in(business.country().name());
            var words = frame.wording(zone(link), clock.instant());
            return new LinkPage(
                    frame,
                    business.name(),
                    new Brand(business.accent(), business.radius(), business.appearance()).address(business.slug()),
                    "/b/" + business.slug(),
                    greeting(frame, business, customer),
                    service(link),
                    plate(link),
                    frame.text("quick.link.until", words.fullDay(words.dayOf(link.expiresAt()))),
                    embeddings
                            .of(link.business())
                            .linkPage(link.toPage())
                            .map(stammkunde.embedding.LinkPage::host)
                            .orElse(""));
        });
    }

    private ZoneId zone(PersonalLink link) {
        return branches.all(link.business()).stream()
                .filter(Branch::active)
                .findFirst()
                .map(Branch::zone)
                .orElse(ZoneOffset.UTC);
    }

    private static String greeting(Frame frame, Business business, Customer customer) {
        var name = customer.firstName();
        if (name.isBlank()) return frame.text("quick.link.hello");
        return frame.text("quick.link.hello.name" + (business.formal() ? "" : ".du"), name);
    }

    private String service(PersonalLink link) {
        return Optional.ofNullable(link.target().service())
                .flatMap(id -> services.find(link.business(), new ServiceId(id)))
                .filter(Service::active)
                .map(Service::name)
                .orElse("");
    }

    /** The vehicle that is meant, or the only one. */
    private String plate(PersonalLink link) {
        var meant = link.target().vehicle();
        var own = vehicles.page(link.business(), link.customer(), "", Optional.empty(), 2)
                .vehicles();
        var vehicle = meant == null
                ? own.stream().filter(_ -> own.size() == 1).findFirst()
                : vehicles.find(link.business(), meant).filter(one -> isTheirs(one, link));
        return vehicle.map(one -> one.data().plate())
                .filter(plate -> !plate.isEmpty())
                .map(Masks::plate)
                .orElse("");
    }

    private static boolean isTheirs(Vehicle vehicle, PersonalLink link) {
        return !vehicle.archived() && vehicle.customer().equals(link.customer());
    }
}
