package stammkunde.customer;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.StaffId;
import stammkunde.customer.Difference.Source;
import stammkunde.customer.Difference.Way;
import stammkunde.customer.Proposed.Field;
import stammkunde.shared.BusinessId;

/**
 * „Abweichungen“: what others say about known customers and their cards don't. Nothing of it gets on a card unless staff
 * takes it over, field by field (R-SEC-25).
 */
@Service
public class Differences {

    private static final int A_PAGE = 50;
    private static final int LONGEST = 500;

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Customers customers;
    private final CustomerRepository cards;
    private final Vehicles vehicles;
    private final DifferenceRepository differences;
    private final Clock clock;

    Differences(
            BusinessTransaction transaction,
            Businesses businesses,
            Customers customers,
            CustomerRepository cards,
            Vehicles vehicles,
            DifferenceRepository differences,
            Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.customers = customers;
        this.cards = cards;
        this.vehicles = vehicles;
        this.differences = differences;
        this.clock = clock;
    }

    /**
     * Keeps what the card doesn't say yet for staff to decide. What can't be read, an address no mail could reach, is let
     * go; so is what is open already or was declined before.
     *
     * @return how many differences are new
     */
    public int propose(BusinessId business, CustomerId customer, Source source, List<Proposed> said) {
        return propose(business, customer, source, null, said);
    }

    /** @param about what it was said with, e.g. an appointment; {@link #withdraw} takes back what was said with it */
    public int propose(
            BusinessId business, CustomerId customer, Source source, @Nullable UUID about, List<Proposed> said) {
        return transaction.in(business, () -> {
            var card = customers.find(business, customer);
            if (card.isEmpty()) return 0;
            var data = card.get().data();
            return (int) said.stream()
                    .flatMap(one -> readable(business, one).stream())
                    .filter(one -> !CardField.says(data, one) && !hasPlate(business, customer, one))
                    .filter(one -> differences.add(
                            business, customer, source, about, one, CardField.of(data, one.field()), clock.instant()))
                    .count();
        });
    }

    private Optional<Proposed> readable(BusinessId business, Proposed said) {
        if (said.saysNothing()
                || said.value().length() > LONGEST
                || said.value().indexOf('\0') >= 0) return Optional.empty();
        return switch (said.field()) {
            case NAME, ADDRESS -> Optional.of(said);
            case PLATE ->
                said.value().length() <= VehicleData.LONGEST_PLATE
                                && !Plates.searchable(said.value()).isEmpty()
                        ? Optional.of(said)
                        : Optional.empty();
            case EMAIL -> Contacts.email(said.value()).map(Proposed::email);
            case PHONE -> phone(business, said).map(phone -> Proposed.phone(phone.value()));
        };
    }

    private boolean hasPlate(BusinessId business, CustomerId customer, Proposed said) {
        return said.field() == Field.PLATE && vehicles.hasPlate(business, customer, said.value());
    }

    private Optional<Phone> phone(BusinessId business, Proposed said) {
        return said.field() == Field.PHONE
                ? Contacts.phone(said.value(), businesses.get(business).country())
                : Optional.empty();
    }

    /** What was said with it turned out to be somebody else's. Decisions already made stay. */
    public void withdraw(BusinessId business, UUID about) {
        transaction.run(business, () -> differences.withdraw(business, about));
    }

    /** All that is open, newest first. @param page the first is 0 */
    public DifferencePage open(BusinessId business, int page) {
        return transaction.in(business, () -> {
            var rows = differences.open(business, page * A_PAGE, A_PAGE + 1);
            var here = rows.subList(0, Math.min(rows.size(), A_PAGE));
            return new DifferencePage(of(business, here), rows.size() > A_PAGE);
        });
    }

    /** What is open about one card, oldest first. */
    public List<Difference> openOf(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> of(business, differences.openOf(business, customer)));
    }

    public int countOf(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> differences.countOpen(business, customer, null));
    }

    private List<Difference> of(BusinessId business, Collection<DifferenceRepository.Row> rows) {
        var all = customers.all(
                business,
                rows.stream().map(DifferenceRepository.Row::customer).distinct().toList());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(all.get(row.customer())).map(card -> difference(row, card)))
                .toList();
    }

    private static Difference difference(DifferenceRepository.Row row, Customer card) {
        return new Difference(
                row.id(),
                card,
                row.said().field(),
                row.source(),
                row.about(),
                CardField.of(card.data(), row.said().field()),
                row.said().value(),
                row.createdAt());
    }

    /**
     * Takes it over: the card's change, its history and the decision in one transaction.
     *
     * @param seen {@link Difference#seen} as it was when the decision was made
     */
    public Deciding accept(BusinessId business, DifferenceId difference, String seen, Way way, StaffId by) {
        return transaction.in(business, () -> {
            var row = differences.find(business, difference);
            if (row.isEmpty()) return new Deciding.Unknown();
            var card = cards.lock(business, row.get().customer());
            if (card.isEmpty()) return new Deciding.Unknown();

            // read and decided under the lock: whoever held the card may have been faster
            var said = row.get().said();
            if (isOpen(business, difference)
                    && !Difference.seal(CardField.of(card.get().data(), said.field()))
                            .equals(seen)) return new Deciding.ChangedMeanwhile();
            if (!differences.decide(business, difference, true, by, clock.instant()))
                return alreadyDecided(business, difference);

            var changed = CardField.with(card.get().data(), said, phone(business, said), way);
            customers.update(business, card.get().id(), changed, by);
            if (said.field() == Field.PLATE) {
                var vehicle = VehicleData.of(said.value(), "", "");
                vehicles.add(business, card.get().id(), vehicle, new By.Staff(by));
            }
            return new Deciding.Decided(card.get().id());
        });
    }

    /** The card stays as it is, and the same isn't asked again while it does. */
    public Deciding decline(BusinessId business, DifferenceId difference, StaffId by) {
        return transaction.in(business, () -> {
            var row = differences.find(business, difference);
            if (row.isEmpty()) return new Deciding.Unknown();
            return differences.decide(business, difference, false, by, clock.instant())
                    ? new Deciding.Decided(row.get().customer())
                    : alreadyDecided(business, difference);
        });
    }

    private boolean isOpen(BusinessId business, DifferenceId difference) {
        return state(business, difference).equals("OPEN");
    }

    private Deciding alreadyDecided(BusinessId business, DifferenceId difference) {
        return new Deciding.AlreadyDecided(state(business, difference).equals("ACCEPTED"));
    }

    private String state(BusinessId business, DifferenceId difference) {
        return differences
                .find(business, difference)
                .map(DifferenceRepository.Row::state)
                .orElse("");
    }
}
