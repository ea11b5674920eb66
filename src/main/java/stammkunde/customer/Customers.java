package stammkunde.customer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.customer.Change.Step;
import stammkunde.customer.Change.What;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** The customer file of a business. */
@Service
public class Customers {

    private static final int MOST_TAGS = 200;

    private final BusinessTransaction transaction;
    private final CustomerRepository customers;
    private final CustomerSearchRepository searches;
    private final CustomerSearch search;
    private final CustomerListRepository lists;
    private final Fields fields;
    private final DueDates dues;
    private final Changes changes;
    private final Branches branches;
    private final DifferenceRepository differences;
    private final SecurityLog log;
    private final Live live;
    private final Clock clock;

    Customers(
            BusinessTransaction transaction,
            CustomerRepository customers,
            CustomerSearchRepository searches,
            CustomerSearch search,
            CustomerListRepository lists,
            Fields fields,
            DueDates dues,
            Changes changes,
            Branches branches,
            DifferenceRepository differences,
            SecurityLog log,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.customers = customers;
        this.searches = searches;
        this.search = search;
        this.lists = lists;
        this.fields = fields;
        this.dues = dues;
        this.changes = changes;
        this.branches = branches;
        this.differences = differences;
        this.log = log;
        this.live = live;
        this.clock = clock;
    }

    public Optional<Customer> find(BusinessId business, CustomerId customer) {
        return transaction.in(
                business,
                () -> customers.all(business, List.of(customer)).stream().findFirst());
    }

    public Optional<Customer> byNumber(BusinessId business, long number) {
        return transaction.in(
                business, () -> customers.byNumber(business, number).flatMap(customer -> find(business, customer)));
    }

    /** Those of them that exist, in one question. */
    public Map<CustomerId, Customer> all(BusinessId business, Collection<CustomerId> wanted) {
        if (wanted.isEmpty()) return Map.of();
        return transaction.in(
                business,
                () -> customers.all(business, wanted).stream()
                        .collect(Collectors.toMap(Customer::id, Function.identity())));
    }

    /** Those of them that have a card, in one question; not those whose card became part of another one. */
    public Set<CustomerId> known(BusinessId business, Collection<CustomerId> wanted) {
        if (wanted.isEmpty()) return Set.of();
        return transaction.in(business, () -> customers.known(business, wanted));
    }

    /** Who has these customer numbers, in one question; numbers that nobody has are missing. */
    public Map<Long, CustomerId> byNumbers(BusinessId business, Collection<Long> numbers) {
        if (numbers.isEmpty()) return Map.of();
        return transaction.in(business, () -> customers.byNumbers(business, numbers));
    }

    /** @param by who makes the card; null: a program does */
    public CustomerId create(BusinessId business, CustomerData data, @Nullable StaffId by) {
        return create(business, CardEntry.of(data), by == null ? new By.System() : new By.Staff(by));
    }

    public CustomerId create(BusinessId business, CustomerData data) {
        return create(business, data, null);
    }

    public CustomerId create(BusinessId business, CardEntry entry, By by) {
        var id = new CustomerId(Ids.next());
        transaction.run(business, () -> {
            customers.insert(business, id, entry.data(), clock.instant());
            customers.setContacts(business, id, entry.data());
            if (!entry.filing().equals(Filing.NONE)) customers.setFiling(business, id, entry.filing());
            fields.write(business, id, entry.fields());
            dues.write(business, id, null, "", entry.dues());
            changes.note(business, id, List.of(new Step(What.CARD_CREATED, "", "", "")), by);
            log(business, id, Act.CUSTOMER_CREATED, by);
        });
        return id;
    }

    /** Leaves alone how the business sorts the customer. @return false if there is no such card */
    public boolean update(BusinessId business, CustomerId customer, CustomerData data, StaffId by) {
        return update(business, customer, data, new By.Staff(by));
    }

    /** Leaves alone how the business sorts the customer. @return false if there is no such card */
    public boolean update(BusinessId business, CustomerId customer, CustomerData data, By by) {
        return change(business, customer, before -> new CardEntry(data, before.filing(), Map.of(), Map.of()), by);
    }

    /**
     * Changes what the card says now, which nobody else changes meanwhile.
     *
     * @param change empty: it says what doesn't fit any more, and stays as it is
     * @return false if there is no such card, or nothing was to be changed
     */
    public boolean edit(
            BusinessId business, CustomerId customer, Function<CustomerData, Optional<CustomerData>> change, By by) {
        return transaction.in(
                business,
                () -> customers
                        .lock(business, customer)
                        .flatMap(card -> change.apply(card.data()))
                        .map(data -> update(business, customer, data, by))
                        .orElse(false));
    }

    /** @return false if there is no such card; then nothing was written */
    public boolean update(BusinessId business, CustomerId customer, CardEntry entry, By by) {
        return change(business, customer, _ -> entry, by);
    }

    /**
     * What changed goes into the card's history with its values, into the security log without (R-SEC-56). Open cards
     * hear of it.
     */
    private boolean change(BusinessId business, CustomerId customer, Function<Customer, CardEntry> wanted, By by) {
        return transaction.in(business, () -> {
            var before = customers.lock(business, customer);
            if (before.isEmpty()) return false;
            var entry = wanted.apply(before.get());
            var steps = new ArrayList<Step>();
            if (!before.get().data().equals(entry.data())) {
                customers.update(business, customer, entry.data(), clock.instant());
                customers.setContacts(business, customer, entry.data());
                steps.addAll(Steps.between(before.get().data(), entry.data()));
            }
            if (!before.get().filing().equals(entry.filing())) {
                customers.setFiling(business, customer, entry.filing());
                steps.addAll(Steps.between(before.get().filing(), entry.filing(), branchNames(business)));
            }
            steps.addAll(fields.write(business, customer, entry.fields()));
            steps.addAll(dues.write(business, customer, null, "", entry.dues()));
            changes.note(business, customer, steps, by);
            for (var act : before.get().data().differences(entry.data())) log(business, customer, act, by);
            settle(business, customer, entry.data(), by);
            if (!steps.isEmpty()) live.announce(business, Vehicles.TOPIC);
            return true;
        });
    }

    private Map<BranchId, String> branchNames(BusinessId business) {
        return branches.all(business).stream().collect(Collectors.toMap(Branch::id, Branch::name));
    }

    private void log(BusinessId business, CustomerId customer, Act act, By by) {
        switch (by) {
            case By.Staff staff ->
                log.add(business, staff.id(), act, customer.value().toString());
            case By.Customer one ->
                log.addByCustomer(
                        business, one.id().value(), act, customer.value().toString());
            case By.Partner _, By.System _ -> {}
        }
    }

    /** Differences that are none any more: the card says it now. */
    private void settle(BusinessId business, CustomerId customer, CustomerData data, By by) {
        for (var open : differences.openOf(business, customer))
            if (CardField.says(data, open.said()))
                differences.decide(business, open.id(), true, by.staff(), clock.instant());
    }

    /** Somebody looked at the card (R-SEC-56). */
    public void viewed(BusinessId business, CustomerId customer, StaffId by) {
        log.add(business, by, Act.CUSTOMER_VIEWED, customer.value().toString());
    }

    /** Who changed what on the card, newest first. */
    public List<SecurityLog.Entry> changes(BusinessId business, CustomerId customer, int most) {
        return log.changesOf(business, customer.value().toString(), most);
    }

    /**
     * The likeliest first: by number, by the beginning of a name, e-mail address, phone number or plate, and by name or
     * plate misspelt.
     */
    public List<Found> find(BusinessId business, String text, int most) {
        return search.search(business, text, most);
    }

    /** Whose cards {@link #find(BusinessId, String, int)} finds. */
    public List<Customer> search(BusinessId business, String text, int most) {
        return find(business, text, most).stream().map(Found::customer).toList();
    }

    /** The cards that may be this person's, the likeliest first. */
    public List<Match> matching(BusinessId business, Person person) {
        return matching(business, List.of(person)).getFirst();
    }

    /** The same for several people in one question; the answers are in their order. */
    public List<List<Match>> matching(BusinessId business, List<Person> people) {
        if (people.isEmpty()) return List.of();
        return transaction.in(business, () -> {
            var found = searches.matching(business, people);
            var cards = all(business, found.stream().map(MatchRow::customer).collect(Collectors.toSet()));
            return Matches.of(people.size(), found, cards);
        });
    }

    /** In the order of their names; the next page begins after the last one of this. */
    public CustomerPage page(BusinessId business, CustomerFilter filter, Optional<CustomerCursor> after, int most) {
        return transaction.in(business, () -> {
            var cursors = lists.page(business, filter, after, most + 1);
            var more = cursors.size() > most;
            var here = more ? cursors.subList(0, most) : cursors;
            var cards =
                    all(business, here.stream().map(CustomerCursor::customer).toList());
            return new CustomerPage(
                    here.stream().map(cursor -> cards.get(cursor.customer())).toList(),
                    more ? Optional.of(here.getLast()) : Optional.empty());
        });
    }

    public long count(BusinessId business, CustomerFilter filter) {
        return transaction.in(business, () -> lists.count(business, filter));
    }

    /** The tags in use, in the order of the alphabet, the first {@value #MOST_TAGS}. */
    public List<String> tags(BusinessId business) {
        return transaction.in(business, () -> lists.tags(business, MOST_TAGS));
    }
}
