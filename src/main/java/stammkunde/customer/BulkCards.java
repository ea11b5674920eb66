package stammkunde.customer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Change.What;
import stammkunde.shared.BusinessId;

/**
 * Many cards at once, for programs: a few statements however many there are. What changed on a card goes into its
 * history; a card that is new says by its first day where it came from. Others hear of it by {@link CustomersChanged}.
 */
@Service
public class BulkCards {

    public record NewCard(CustomerId id, CustomerData data) {}

    public record ChangedCard(Customer before, CustomerData after) {}

    private final BusinessTransaction transaction;
    private final CustomerRepository customers;
    private final BulkCardRepository bulk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkCards(
            BusinessTransaction transaction,
            CustomerRepository customers,
            BulkCardRepository bulk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transaction = transaction;
        this.customers = customers;
        this.bulk = bulk;
        this.events = events;
        this.clock = clock;
    }

    /** Those of them that are cards, which nobody else changes until the transaction ends. */
    public Map<CustomerId, Customer> lock(BusinessId business, Collection<CustomerId> wanted) {
        if (wanted.isEmpty()) return Map.of();
        return transaction.in(business, () -> {
            bulk.lock(business, wanted);
            return customers.all(business, wanted).stream()
                    .collect(Collectors.toMap(Customer::id, Function.identity()));
        });
    }

    /** Those cards that have these numbers. */
    public Map<Long, CustomerId> numbered(BusinessId business, Collection<Long> numbers) {
        if (numbers.isEmpty()) return Map.of();
        return transaction.in(business, () -> bulk.numbered(business, numbers));
    }

    public void create(BusinessId business, List<NewCard> cards) {
        if (cards.isEmpty()) return;
        transaction.run(business, () -> {
            bulk.insert(business, cards, clock.instant());
            bulk.setContacts(business, cards, true);
            events.publishEvent(CustomersChanged.of(
                    business, What.CARD_CREATED, cards.stream().map(NewCard::id)));
        });
    }

    public void change(BusinessId business, List<ChangedCard> changes) {
        if (changes.isEmpty()) return;
        transaction.run(business, () -> {
            var cards = changes.stream()
                    .map(change -> new NewCard(change.before().id(), change.after()))
                    .toList();
            bulk.update(business, cards, clock.instant());
            bulk.setContacts(business, cards, false);
            var steps = new ArrayList<BulkCardRepository.StepOf>();
            for (var change : changes)
                for (var step : Steps.between(change.before().data(), change.after()))
                    steps.add(new BulkCardRepository.StepOf(change.before().id(), step));
            bulk.insertSteps(business, steps, clock.instant());
            events.publishEvent(CustomersChanged.of(business, steps));
        });
    }
}
