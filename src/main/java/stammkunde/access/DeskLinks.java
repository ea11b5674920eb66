package stammkunde.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLink.Target;
import stammkunde.access.PersonalLink.Wanted;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.StaffId;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Vehicles;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.LinkIssuer;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.messaging.Placeholder;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * Personal links that staff makes one by one at a customer's card: to copy, to show as a QR code, to send. Each can be shown
 * again while it is good, like a portal code, and is taken back alone.
 */
@Service
public class DeskLinks implements LinkIssuer {

    /** That are good at the same time, for one customer. */
    public static final int MOST = 10;

    /** What staff may choose. */
    public static final List<Integer> DAYS = List.of(7, 14, 30, 90);

    private final BusinessTransaction transaction;
    private final PersonalLinks links;
    private final DeskLinkRepository rows;
    private final PortalCodes codes;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Businesses businesses;
    private final Outbox outbox;
    private final Clock clock;

    DeskLinks(
            BusinessTransaction transaction,
            PersonalLinks links,
            DeskLinkRepository rows,
            PortalCodes codes,
            Customers customers,
            Vehicles vehicles,
            Businesses businesses,
            Outbox outbox,
            Clock clock) {
        this.transaction = transaction;
        this.links = links;
        this.rows = rows;
        this.codes = codes;
        this.customers = customers;
        this.vehicles = vehicles;
        this.businesses = businesses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param days one of {@link #DAYS}
     * @return empty: the vehicle isn't this customer's, the portal is closed to them, or they have enough links
     */
    public Optional<UUID> make(BusinessId business, CustomerId customer, Target target, int days, StaffId by) {
        if (!DAYS.contains(days)) throw new IllegalArgumentException("not offered: " + days + " days");
        return transaction.in(business, () -> {
            if (!codes.state(business, customer).open() || !isTheirs(business, customer, target))
                return Optional.empty();
            if (live(business, customer).size() >= MOST) return Optional.empty();
            var batch = new Batch(Purpose.DESK, Ids.next(), clock.instant().plus(Duration.ofDays(days)), true);
            return Optional.of(links.make(business, batch, new Wanted(customer, target), by)
                    .id());
        });
    }

    private boolean isTheirs(BusinessId business, CustomerId customer, Target target) {
        var vehicle = target.vehicle();
        return vehicle == null
                || vehicles.find(business, vehicle)
                        .filter(one -> !one.archived() && one.customer().equals(customer))
                        .isPresent();
    }

    /** Those that open something now, newest first. */
    public List<DeskLink> live(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> rows.live(business, customer, clock.instant()));
    }

    public Optional<DeskLink> find(BusinessId business, CustomerId customer, UUID link) {
        return live(business, customer).stream()
                .filter(one -> one.id().equals(link))
                .findFirst();
    }

    public Optional<String> address(BusinessId business, CustomerId customer, UUID link) {
        return find(business, customer, link).flatMap(one -> links.address(business, one.id()));
    }

    /** @param email one of the customer's. @return false: it isn't, or there is no such link; then nothing was sent */
    public boolean send(BusinessId business, CustomerId customer, UUID link, String email) {
        return transaction.in(business, () -> {
            var card = customers.find(business, customer);
            if (card.isEmpty() || !card.get().emails().contains(email)) return false;
            if (find(business, customer, link).isEmpty()) return false;
            var name = card.get().name();
            var model = Map.of(Placeholder.CUSTOMER.key(), name);
            var locale = businesses.get(business).locale();
            outbox.add(business, NewLetter.mail(LetterKind.PERSONAL_LINK, link, email, name, locale, model));
            return true;
        });
    }

    /** It opens nothing any more, and visits that it opened end. @return false: no such link of this customer's */
    public boolean revoke(BusinessId business, CustomerId customer, UUID link, StaffId by) {
        return transaction.in(
                business,
                () -> find(business, customer, link)
                        .map(one -> links.revoke(business, Purpose.DESK, one.source(), by) > 0)
                        .orElse(false));
    }

    @Override
    public Optional<String> issue(BusinessId business, LetterKind kind, UUID about) {
        return kind == LetterKind.PERSONAL_LINK ? links.address(business, about) : Optional.empty();
    }
}
