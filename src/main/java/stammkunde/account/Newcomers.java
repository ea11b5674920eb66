package stammkunde.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.business.Business.Country;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.Role;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.customer.By;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Match;
import stammkunde.customer.Merges;
import stammkunde.customer.Merging;
import stammkunde.customer.Person;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;

/**
 * „Konten zuordnen“: whoever registered and is on no card, or on several, has a card of their own. Staff joins it with the
 * right one, which is a merge and can be undone, or keeps it.
 */
@Service
public class Newcomers {

    private static final int MOST_SUGGESTED = 6;

    private final BusinessTransaction transaction;
    private final NewcomerRepository newcomers;
    private final Customers customers;
    private final Merges merges;
    private final AccountLetters letters;
    private final Businesses businesses;
    private final Branches branches;
    private final StaffMembers staff;
    private final SecurityLog log;
    private final Live live;
    private final Clock clock;

    Newcomers(
            BusinessTransaction transaction,
            NewcomerRepository newcomers,
            Customers customers,
            Merges merges,
            AccountLetters letters,
            Businesses businesses,
            Branches branches,
            StaffMembers staff,
            SecurityLog log,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.newcomers = newcomers;
        this.customers = customers;
        this.merges = merges;
        this.letters = letters;
        this.businesses = businesses;
        this.branches = branches;
        this.staff = staff;
        this.log = log;
        this.live = live;
        this.clock = clock;
    }

    /** Part of the caller's transaction. */
    CustomerId make(BusinessId business, CustomerData data) {
        return transaction.in(business, () -> {
            var customer = customers.create(business, data);
            newcomers.insert(business, customer, clock.instant());
            live.announce(business, Accounts.TOPIC);
            return customer;
        });
    }

    /** Who has waited longest first. */
    public List<Newcomer> waiting(BusinessId business, int most) {
        return transaction.in(business, () -> {
            var rows = newcomers.open(business, most);
            var cards = customers.all(
                    business,
                    rows.stream().map(NewcomerRepository.Row::customer).toList());
            var open = rows.stream()
                    .flatMap(row -> Stream.ofNullable(cards.get(row.customer()))
                            .map(card -> new Newcomer(card, row.registeredAt(), List.of())))
                    .toList();
            var matches = customers.matching(
                    business, open.stream().map(one -> person(one.card())).toList());
            var waiting = new ArrayList<Newcomer>();
            for (var i = 0; i < open.size(); i++) {
                var one = open.get(i);
                waiting.add(new Newcomer(one.card(), one.registeredAt(), suggested(one.card(), matches.get(i))));
            }
            return waiting;
        });
    }

    private static Person person(Customer card) {
        return new Person(
                card.firstName(),
                card.lastName(),
                card.email().orElse(""),
                card.phones().isEmpty() ? "" : card.phones().getFirst().value());
    }

    private static List<Match> suggested(Customer card, List<Match> matches) {
        return matches.stream()
                .filter(match -> !match.customer().id().equals(card.id()))
                .limit(MOST_SUGGESTED)
                .toList();
    }

    public boolean isWaiting(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> newcomers.open(business, customer).isPresent());
    }

    /**
     * „Zuordnen“: the card becomes part of another one, with everything that hangs on it; undone like any merge, and then
     * it waits again.
     *
     * @param seen {@link stammkunde.customer.MergePlan#seen} as it was when the decision was made
     */
    public Merging assign(BusinessId business, CustomerId newcomer, CustomerId card, String seen, StaffId by) {
        return transaction.in(business, () -> {
            if (newcomers.open(business, newcomer).isEmpty()) return new Merging.AlreadyDone();
            var merging = merges.merge(business, card, newcomer, Set.of(), seen, by);
            if (merging instanceof Merging.Merged) noted(business, card, Act.ACCOUNT_ASSIGNED, by);
            return merging;
        });
    }

    /** „Als neuen Kunden behalten“. @return false if that was decided already, or is no newcomer */
    public boolean keep(BusinessId business, CustomerId newcomer, StaffId by) {
        return transaction.in(business, () -> {
            if (!newcomers.settle(business, newcomer, by, clock.instant())) return false;
            noted(business, newcomer, Act.ACCOUNT_KEPT, by);
            return true;
        });
    }

    /** What somebody asks whom nobody could match; a letter to the business. */
    public void ask(BusinessId business, CustomerId newcomer, String text) {
        transaction.run(business, () -> {
            var card = customers.find(business, newcomer).orElseThrow();
            for (var address : addresses(business)) letters.question(business, card, text, address);
        });
    }

    /** „Kopie an“, else where answers go, else a branch's, else the owners'. */
    private List<String> addresses(BusinessId business) {
        var house = businesses.get(business);
        if (!house.copyTo().isBlank()) return List.of(house.copyTo());
        if (!house.replyTo().isBlank()) return List.of(house.replyTo());
        var branch = branches.all(business).stream()
                .filter(Branch::active)
                .map(Branch::email)
                .filter(email -> !email.isBlank())
                .findFirst();
        return branch.map(List::of)
                .orElseGet(() -> staff.all(business).stream()
                        .filter(member -> member.active() && member.role() == Role.OWNER)
                        .map(StaffMember::email)
                        .toList());
    }

    /**
     * What somebody says with their first booking fills what is still empty on a card that a registration made; on all other
     * cards it waits for staff to decide.
     *
     * @param phone in E.164; all of them may be empty
     */
    public void fill(
            BusinessId business,
            CustomerId customer,
            String phone,
            String street,
            String houseNumber,
            String postcode,
            String city) {
        transaction.run(business, () -> {
            if (newcomers.open(business, customer).isEmpty()) return;
            customers.edit(
                    business,
                    customer,
                    card -> {
                        var placed = !card.city().isEmpty() || city.isEmpty();
                        var phones = phone.isEmpty() || !card.phones().isEmpty()
                                ? card.phones()
                                : Contacts.phone(phone, Country.DE)
                                        .map(List::of)
                                        .orElse(List.of());
                        return Optional.of(new CustomerData(
                                card.kind(),
                                card.firstName(),
                                card.lastName(),
                                card.companyName(),
                                placed ? card.street() : street,
                                placed ? card.houseNumber() : houseNumber,
                                placed ? card.postcode() : postcode,
                                placed ? card.city() : city,
                                card.country(),
                                card.notes(),
                                card.emails(),
                                phones));
                    },
                    new By.Customer(customer));
        });
    }

    /** Empty for everybody who does not wait. */
    public Optional<Newcomer> find(BusinessId business, CustomerId customer) {
        return transaction.in(
                business,
                () -> newcomers
                        .open(business, customer)
                        .flatMap(at -> customers
                                .find(business, customer)
                                .map(card -> new Newcomer(
                                        card, at, suggested(card, customers.matching(business, person(card)))))));
    }

    private void noted(BusinessId business, CustomerId customer, Act act, StaffId by) {
        log.add(business, by, act, customer.value().toString());
        live.announce(business, Accounts.TOPIC);
    }
}
