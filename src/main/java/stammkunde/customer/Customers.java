package stammkunde.customer;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** The customer file of a business. */
@Service
public class Customers {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final CustomerRepository customers;
    private final CustomerSearchRepository searches;
    private final SecurityLog log;
    private final Clock clock;

    Customers(
            BusinessTransaction transaction,
            Businesses businesses,
            CustomerRepository customers,
            CustomerSearchRepository searches,
            SecurityLog log,
            Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.customers = customers;
        this.searches = searches;
        this.log = log;
        this.clock = clock;
    }

    public Optional<Customer> find(BusinessId business, CustomerId customer) {
        return transaction.in(
                business,
                () -> customers.all(business, List.of(customer)).stream().findFirst());
    }

    /** Those of them that exist, in one question. */
    public Map<CustomerId, Customer> all(BusinessId business, Collection<CustomerId> wanted) {
        if (wanted.isEmpty()) return Map.of();
        return transaction.in(
                business,
                () -> customers.all(business, wanted).stream()
                        .collect(Collectors.toMap(Customer::id, Function.identity())));
    }

    /** @param by who makes the card; null: a program does */
    public CustomerId create(BusinessId business, CustomerData data, @Nullable StaffId by) {
        var id = new CustomerId(Ids.next());
        transaction.run(business, () -> {
            customers.insert(business, id, data, clock.instant());
            customers.setContacts(business, id, data);
            if (by != null)
                log.add(business, by, Act.CUSTOMER_CREATED, id.value().toString());
        });
        return id;
    }

    public CustomerId create(BusinessId business, CustomerData data) {
        return create(business, data, null);
    }

    /**
     * What changed, but not its values, goes into the security log (R-SEC-56).
     *
     * @return false if there is no such card; then nothing was written
     */
    public boolean update(BusinessId business, CustomerId customer, CustomerData data, StaffId by) {
        return transaction.in(business, () -> {
            var before = customers.lock(business, customer);
            if (before.isEmpty()) return false;
            if (before.get().data().equals(data)) return true;
            customers.update(business, customer, data, clock.instant());
            customers.setContacts(business, customer, data);
            for (var act : before.get().data().differences(data))
                log.add(business, by, act, customer.value().toString());
            return true;
        });
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
     * The likeliest first: by the beginning of an e-mail address or phone number, and by name, misspelt or with the names
     * swapped.
     */
    public List<Customer> search(BusinessId business, String text, int most) {
        return transaction.in(business, () -> {
            var query = SearchText.of(text, () -> businesses.get(business).country());
            var ids = new LinkedHashSet<>(searches.beginningWith(business, query, most));
            if (ids.size() < most && !query.name().isEmpty()) ids.addAll(searches.like(business, query.name(), most));
            var found = all(business, ids);
            return ids.stream()
                    .limit(most)
                    .flatMap(id -> Stream.ofNullable(found.get(id)))
                    .toList();
        });
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
            var cursors = searches.page(business, filter, after, most + 1);
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
        return transaction.in(business, () -> searches.count(business, filter));
    }
}
