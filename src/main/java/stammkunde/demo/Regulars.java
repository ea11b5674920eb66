package stammkunde.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLink.Target;
import stammkunde.access.PersonalLink.Wanted;
import stammkunde.access.PersonalLinks;
import stammkunde.access.PortalCodes;
import stammkunde.account.Accounts;
import stammkunde.business.Businesses;
import stammkunde.customer.Customer;
import stammkunde.customer.Customers;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Services;
import stammkunde.scheduling.Status;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** One regular customer of each demo business, with an appointment to come, whose portal can be looked at. */
@Component
@ConditionalOnBooleanProperty("stammkunde.demo")
public class Regulars {

    private static final Duration AHEAD = Duration.ofDays(21);

    private static final Duration LINK_LASTS = Duration.ofDays(30);

    /** The demo shows what nobody else may. @param email to log in with @param code as the QR code has it @param link secret of a personal link */
    public record Regular(String name, String email, String code, String link) {}

    private final Businesses businesses;
    private final Appointments appointments;
    private final Customers customers;
    private final Vehicles vehicles;
    private final PortalCodes codes;
    private final Accounts accounts;
    private final PersonalLinks links;
    private final Services services;
    private final Clock clock;
    private final Map<String, Customer> chosen = new ConcurrentHashMap<>();
    private final Map<String, String> made = new ConcurrentHashMap<>();

    Regulars(
            Businesses businesses,
            Appointments appointments,
            Customers customers,
            Vehicles vehicles,
            PortalCodes codes,
            Accounts accounts,
            PersonalLinks links,
            Services services,
            Clock clock) {
        this.businesses = businesses;
        this.appointments = appointments;
        this.customers = customers;
        this.vehicles = vehicles;
        this.codes = codes;
        this.accounts = accounts;
        this.links = links;
        this.services = services;
        this.clock = clock;
    }

    Optional<Regular> of(String slug) {
        return businesses
                .bySlug(slug)
                .flatMap(business -> Optional.ofNullable(chosen.computeIfAbsent(
                                slug, _ -> choose(business).orElse(null)))
                        .map(customer -> new Regular(
                                customer.name(),
                                customer.email().orElse(""),
                                codes.issue(business, customer.id(), null).value(),
                                made.computeIfAbsent(slug, _ -> link(business, customer)))));
    }

    private String link(BusinessId business, Customer customer) {
        var batch = new Batch(Purpose.LETTER, Ids.next(), clock.instant().plus(LINK_LASTS), false);
        var service = services.all(business).stream()
                .filter(Service::quick)
                .findFirst()
                .map(one -> one.id().value())
                .orElse(null);
        var wanted = List.of(new Wanted(customer.id(), new Target(service, null, null)));
        return links.makeAll(business, batch, wanted, null).getFirst().secret();
    }

    /** With an account, whose password is the demo's. */
    private Optional<Customer> choose(BusinessId business) {
        var regular = regular(business);
        regular.map(Customer::id)
                .filter(customer -> !accounts.hasPassword(business, customer))
                .ifPresent(customer -> accounts.setPassword(business, customer, Household.PASSWORD));
        return regular;
    }

    private Optional<Customer> regular(BusinessId business) {
        var now = clock.instant();
        var coming = appointments.within(business, now, now.plus(AHEAD), null).stream()
                .filter(one -> one.status() == Status.CONFIRMED)
                .map(Appointment::customer)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var cards = customers.all(business, coming);
        var reachable = coming.stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .filter(card -> card.email().isPresent())
                .toList();
        var cars = vehicles.ofAll(business, reachable.stream().map(Customer::id).toList());
        return reachable.stream()
                .filter(card -> cars.containsKey(card.id()))
                .findFirst()
                .or(() -> reachable.stream().findFirst());
    }
}
