package stammkunde.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stammkunde.customer.BulkCards;
import stammkunde.customer.BulkCards.ChangedCard;
import stammkunde.customer.BulkCards.NewCard;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Difference.Source;
import stammkunde.customer.Differences;
import stammkunde.customer.Proposed;
import stammkunde.exchange.Finding.Outcome;
import stammkunde.exchange.LinkRepository.Link;
import stammkunde.exchange.LinkRepository.Remembered;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * Customers: known by their id in the DMS, or by the number their card has here. Never by an e-mail address, a phone
 * number or a name: people share those (R-SEC-25).
 */
@Component
class CustomerIntake implements Intake {

    private final LinkRepository links;
    private final Erased erased;
    private final BulkCards cards;
    private final Differences differences;
    private final Clock clock;

    CustomerIntake(LinkRepository links, Erased erased, BulkCards cards, Differences differences, Clock clock) {
        this.links = links;
        this.erased = erased;
        this.cards = cards;
        this.differences = differences;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return FileKind.CUSTOMERS;
    }

    @Override
    public Set<String> unchanged(BusinessId business, Map<String, UUID> prints) {
        return links.unchanged(business, prints);
    }

    @Override
    public void take(BusinessId business, boolean dry, List<Reading> batch, Tally tally) {
        new Batch(business, dry, tally).take(batch);
    }

    private final class Batch {

        private final BusinessId business;
        private final boolean dry;
        private final Tally tally;
        private final List<NewCard> fresh = new ArrayList<>();
        private final List<Remembered> remembered = new ArrayList<>();
        private final Map<CustomerId, Customer> before = new HashMap<>();
        private final Map<CustomerId, CustomerData> after = new LinkedHashMap<>();
        private final Map<CustomerId, List<Proposed>> undecided = new LinkedHashMap<>();

        Batch(BusinessId business, boolean dry, Tally tally) {
            this.business = business;
            this.dry = dry;
            this.tally = tally;
        }

        void take(List<Reading> batch) {
            var known = links.links(business, batch.stream().map(Reading::dmsId).toList());
            var gone = erased.among(business, batch, known.keySet());
            var numbered = numbered(batch, known);
            var touched = new HashSet<CustomerId>(numbered.values());
            for (var reading : batch) {
                var link = known.get(reading.dmsId());
                if (link != null && changed(link, (Said.Customer) reading.taken())) touched.add(link.card());
            }
            before.putAll(cards.lock(business, touched));

            for (var reading : batch) {
                var said = (Said.Customer) reading.taken();
                reading.findings().forEach(tally::note);
                if (gone.contains(said.dmsId())) {
                    tally.reject(Finding.rejected(reading.line(), said.dmsId(), Reason.ERASED, "", ""));
                    continue;
                }
                var link = known.get(said.dmsId());
                if (link != null) renew(reading, link, said);
                else if (numbered.get(said.dmsId()) instanceof CustomerId card) join(reading, card, said);
                else create(reading, said);
            }
            if (!dry) write();
        }

        private static boolean changed(Link link, Said.Customer said) {
            return !link.said().equals(said.remembered());
        }

        /** Those that aren't known by their id and say our own number. Each card once. */
        private Map<String, CustomerId> numbered(List<Reading> batch, Map<String, Link> known) {
            var wanted = new LinkedHashMap<String, Long>();
            for (var reading : batch)
                if (reading.said() instanceof Said.Customer said
                        && !known.containsKey(said.dmsId())
                        && said.portalNumber().matches("[0-9]{1,18}"))
                    wanted.put(said.dmsId(), Long.valueOf(said.portalNumber()));
            var found = cards.numbered(business, wanted.values());
            var taken = Set.copyOf(links.taken(business, found.values()));
            var joined = new HashMap<String, CustomerId>();
            var used = new HashSet<CustomerId>(taken);
            wanted.forEach((dmsId, number) -> {
                if (found.get(number) instanceof CustomerId card && used.add(card)) joined.put(dmsId, card);
            });
            return joined;
        }

        private void create(Reading reading, Said.Customer said) {
            if (!said.portalNumber().isEmpty())
                tally.note(new Finding(
                        reading.line(),
                        Outcome.NOTICE,
                        said.dmsId(),
                        Reason.NO_SUCH_CARD.name(),
                        Field.PORTAL_NUMBER.german(),
                        "",
                        said.portalNumber()));
            var id = new CustomerId(Ids.next());
            fresh.add(new NewCard(id, CardMerge.fresh(said)));
            remembered.add(new Remembered(id, said.remembered(), reading.print()));
            tally.inserted++;
            if (dry) tally.would(new Finding(reading.line(), Outcome.INSERTED, said.dmsId(), "", "", "", name(said)));
        }

        private void renew(Reading reading, Link link, Said.Customer said) {
            if (changed(link, said)) bring(reading, link.card(), link.said(), said);
            else tally.unchanged++;
            if (changed(link, said) || link.missing() || !Objects.equals(link.print(), reading.print()))
                remembered.add(new Remembered(link.card(), said.remembered(), reading.print()));
        }

        private void join(Reading reading, CustomerId card, Said.Customer said) {
            bring(reading, card, Said.Customer.nothing(said.dmsId()), said);
            remembered.add(new Remembered(card, said.remembered(), reading.print()));
        }

        private void bring(Reading reading, CustomerId card, Said.Customer base, Said.Customer said) {
            var customer = before.get(card);
            if (customer == null) {
                tally.unchanged++;
                return;
            }
            var here = after.getOrDefault(card, customer.data());
            var merge = CardMerge.of(base, said, here);
            if (merge.after().equals(here)) tally.unchanged++;
            else tally.updated++;
            after.put(card, merge.after());
            if (dry)
                CardWords.changes(reading.line(), said.dmsId(), here, merge.after())
                        .forEach(tally::would);
            for (var one : merge.undecided())
                tally.note(new Finding(
                        reading.line(),
                        Outcome.KEPT,
                        said.dmsId(),
                        Reason.CHANGED_HERE.name(),
                        CardWords.field(one.field()),
                        CardWords.of(here, one.field()),
                        one.value().replace('\n', ' ').strip()));
            if (!dry && !merge.undecided().isEmpty()) undecided.put(card, merge.undecided());
        }

        private void write() {
            cards.create(business, fresh);
            cards.change(
                    business,
                    before.values().stream()
                            .map(card -> new ChangedCard(card, after.getOrDefault(card.id(), card.data())))
                            .filter(change ->
                                    !change.after().equals(change.before().data()))
                            .toList());
            links.remember(business, remembered, clock.instant());
            // few: both sides must have changed the same since the last file
            undecided.forEach((card, said) -> differences.propose(business, card, Source.IMPORT, said));
        }
    }

    private static String name(Said.Customer said) {
        return List.of(said.companyName(), said.firstName(), said.lastName()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
