package stammkunde.customer;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.StaffId;
import stammkunde.customer.Change.Step;
import stammkunde.customer.Change.What;
import stammkunde.customer.MergePlan.Part;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** „Zusammenführen“: two cards of one person become one, with everything that modules keep about them; and back. */
@Service
public class Merges {

    private final BusinessTransaction transaction;
    private final Customers customers;
    private final CustomerRepository cards;
    private final MergeRepository merges;
    private final Changes changes;
    private final List<CustomerRecords> records;
    private final Live live;
    private final Clock clock;

    Merges(
            BusinessTransaction transaction,
            Customers customers,
            CustomerRepository cards,
            MergeRepository merges,
            Changes changes,
            List<CustomerRecords> records,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.customers = customers;
        this.cards = cards;
        this.merges = merges;
        this.changes = changes;
        this.records = records;
        this.live = live;
        this.clock = clock;
    }

    /** Empty if one of them is no card, or both are the same. */
    public Optional<MergePlan> plan(BusinessId business, CustomerId winner, CustomerId loser) {
        return transaction.in(business, () -> {
            var both = customers.all(business, List.of(winner, loser));
            var mine = both.get(winner);
            var theirs = both.get(loser);
            if (mine == null || theirs == null || winner.equals(loser)) return Optional.empty();
            var moved = new LinkedHashMap<String, Integer>();
            for (var module : records)
                module.count(business, loser).forEach((kind, count) -> moved.merge(kind, count, Integer::sum));
            return Optional.of(new MergePlan(mine, theirs, moved));
        });
    }

    /**
     * All in one transaction. An appointment being booked for the other card at this moment comes along or is booked for
     * the winner.
     *
     * @param fromLoser which parts of the card the other one gives
     * @param seen      {@link MergePlan#seen} as it was when the decision was made
     */
    public Merging merge(
            BusinessId business, CustomerId winner, CustomerId loser, Set<Part> fromLoser, String seen, StaffId by) {
        if (winner.equals(loser)) return new Merging.Unknown();
        return transaction.in(business, () -> {
            if (merges.lock(business, winner, loser) < 2)
                return exist(business, winner, loser) ? new Merging.AlreadyDone() : new Merging.Unknown();
            var plan = plan(business, winner, loser).orElseThrow();
            if (!plan.seen().equals(seen)) return new Merging.ChangedMeanwhile();

            var id = new MergeId(Ids.next());
            var after = new MergeRepository.Card(plan.data(fromLoser), plan.filing(fromLoser));
            merges.insert(business, id, plan, after, by, clock.instant());
            for (var module : records)
                merges.insertMoved(business, id, module.module(), module.move(business, loser, winner));
            merges.setMergedInto(business, loser, winner);
            write(business, winner, after, by);
            note(business, winner, What.CARDS_MERGED, plan.loser().name(), by);
            return new Merging.Merged(winner, id);
        });
    }

    private boolean exist(BusinessId business, CustomerId one, CustomerId other) {
        return cards.exist(business, List.of(one, other)) == 2;
    }

    private void write(BusinessId business, CustomerId customer, MergeRepository.Card card, StaffId by) {
        customers.update(
                business, customer, new CardEntry(card.data(), card.filing(), Map.of(), Map.of()), new By.Staff(by));
    }

    private void note(BusinessId business, CustomerId customer, What what, String name, StaffId by) {
        changes.note(business, customer, List.of(new Step(what, name, "", "")), new By.Staff(by), Change.Source.MERGE);
        live.announce(business, Vehicles.TOPIC);
    }

    /** Everything goes back to where it was; refused if the card or something of it has changed since. */
    public Merging undo(BusinessId business, MergeId merge, StaffId by) {
        try {
            return transaction.in(business, () -> undone(business, merge, by));
        } catch (Changed meanwhile) {
            return new Merging.ChangedMeanwhile();
        }
    }

    private Merging undone(BusinessId business, MergeId merge, StaffId by) {
        var found = merges.find(business, merge);
        if (found.isEmpty()) return new Merging.Unknown();
        var row = found.get();
        var winner = row.merge().winner();
        var loser = row.merge().loser();
        if (merges.lock(business, winner, winner) < 1) return new Merging.ChangedMeanwhile();
        if (!merges.setUndone(business, merge, by, clock.instant())) return new Merging.AlreadyDone();

        var now = customers.find(business, winner).orElseThrow();
        if (!new MergeRepository.Card(now.data(), now.filing()).equals(row.after())) throw new Changed();
        for (var module : records) {
            var moved = merges.moved(business, merge, module.module());
            if (module.moveBack(business, winner, loser, moved) < moved.size()) throw new Changed();
        }
        merges.setMergedInto(business, loser, null);
        write(business, winner, row.before(), by);
        note(business, winner, What.MERGE_UNDONE, row.merge().loserName(), by);
        return new Merging.Undone(winner, loser);
    }

    /** Takes back what the transaction began. */
    private static final class Changed extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Newest first. */
    public List<Merge> of(BusinessId business, CustomerId winner) {
        return transaction.in(
                business,
                () -> merges.of(business, winner).stream()
                        .map(MergeRepository.Row::merge)
                        .toList());
    }

    /**
     * Where this customer's card is now; the customer itself if it was never merged, or isn't known. Inside a transaction
     * nobody merges it until that ends.
     */
    public CustomerId standing(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> merges.standing(business, customer));
    }

    /** The cards that have become part of this one, also by way of others. */
    public List<CustomerId> partsOf(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> merges.partsOf(business, customer));
    }
}
