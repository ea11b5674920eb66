package stammkunde.updates;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import stammkunde.business.Business;
import stammkunde.business.Businesses;
import stammkunde.business.PortalSettings;
import stammkunde.customer.By;
import stammkunde.customer.Change;
import stammkunde.customer.Changes;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerChanged;
import stammkunde.customer.Customers;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.messaging.Placeholder;
import stammkunde.shared.BusinessId;

/**
 * Writes an update mail in the transaction of the change. It waits for a minute: what the same customer changes meanwhile
 * joins it.
 */
@Component
class UpdateLetters {

    static final Duration WAITS = Duration.ofMinutes(1);
    private static final Set<LetterKind> KIND = Set.of(LetterKind.CUSTOMER_UPDATE);

    private final PortalSettings settings;
    private final Businesses businesses;
    private final Customers customers;
    private final Changes changes;
    private final PendingRepository pending;
    private final Outbox outbox;
    private final MessageSource texts;
    private final Clock clock;

    UpdateLetters(
            PortalSettings settings,
            Businesses businesses,
            Customers customers,
            Changes changes,
            PendingRepository pending,
            Outbox outbox,
            MessageSource texts,
            Clock clock) {
        this.settings = settings;
        this.businesses = businesses;
        this.customers = customers;
        this.changes = changes;
        this.pending = pending;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void changed(CustomerChanged event) {
        if (!(event.by() instanceof By.Customer)) return;
        var card = customers.find(event.business(), event.customer());
        if (card.isEmpty()) return;
        var address = settings.updatesTo(event.business(), card.get().filing().branch());
        if (address.isEmpty()) return;
        var told = changes.all(event.business(), event.changes()).stream().anyMatch(ToldChanges::isTold);
        if (told) write(event, card.get(), address);
    }

    private void write(CustomerChanged event, Customer card, String address) {
        var business = event.business();
        var now = clock.instant();
        var due = now.plus(WAITS);
        var waiting = pending.join(business, card.id(), event.changes(), now, due);
        var calledOff = outbox.callOff(business, card.id().value(), KIND) > 0;
        // a worker was faster than its clock: what has been told is not told again
        if (!calledOff && waiting.changes().size() > event.changes().size())
            waiting = pending.begin(business, card.id(), event.changes(), now, due);
        outbox.add(
                business,
                letter(businesses.get(business), card, address, waiting.changes())
                        .notBefore(waiting.due()));
    }

    private NewLetter letter(Business business, Customer card, String address, List<UUID> ids) {
        var locale =
                Locale.of(business.locale().getLanguage(), business.country().name());
        var model = Map.of(
                Placeholder.CUSTOMER.key(),
                ToldChanges.line(card.name()),
                Placeholder.NUMBER.key(),
                card.number() == 0 ? "" : Long.toString(card.number()),
                Placeholder.CHANGES.key(),
                new ToldChanges(texts, locale).text(changes(business.id(), ids)));
        return NewLetter.mail(
                LetterKind.CUSTOMER_UPDATE, card.id().value(), address, business.name(), business.locale(), model);
    }

    private List<Change> changes(BusinessId business, List<UUID> ids) {
        return changes.all(business, ids);
    }
}
