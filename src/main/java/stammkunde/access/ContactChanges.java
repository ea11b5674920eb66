package stammkunde.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import stammkunde.access.Asking.Asked;
import stammkunde.access.Asking.NotSureEnough;
import stammkunde.access.Asking.Taken;
import stammkunde.access.Asking.TooMany;
import stammkunde.access.Asking.Unchanged;
import stammkunde.access.ContactChange.Kind;
import stammkunde.access.ContactChange.State;
import stammkunde.access.ContactChangeRepository.Secret;
import stammkunde.business.Business.Country;
import stammkunde.business.BusinessToken;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.customer.By;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.keys.Keys;
import stammkunde.keys.Secrets;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * A customer changes how they are reached (W6, R-SEC-24): the new address has to agree, the old one is told and can take
 * it back for a week. Until the new one agrees, nothing changes and every code goes to the old one.
 */
@Service
public class ContactChanges {

    static final Duration CONFIRM = Duration.ofHours(24);
    static final Duration UNDO = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Limit A_DAY = new Limit(10, Duration.ofDays(1));

    private final BusinessTransaction transaction;
    private final ContactChangeRepository changes;
    private final VisitRepository visits;
    private final Customers customers;
    private final ContactLetters letters;
    private final Throttle throttle;
    private final Keys keys;
    private final Clock clock;

    ContactChanges(
            BusinessTransaction transaction,
            ContactChangeRepository changes,
            VisitRepository visits,
            Customers customers,
            ContactLetters letters,
            Throttle throttle,
            Keys keys,
            Clock clock) {
        this.transaction = transaction;
        this.changes = changes;
        this.visits = visits;
        this.customers = customers;
        this.letters = letters;
        this.throttle = throttle;
        this.keys = keys;
        this.clock = clock;
    }

    /** The first contact of a customer of whom none is on file needs no confirmed visit: there is nothing to confirm by. */
    public static boolean isFirst(Customer customer) {
        return Verifications.targets(customer).isEmpty();
    }

    /** @param wanted as {@code Contacts.email} spells it */
    public Asking email(Visit visit, String wanted) {
        return ask(visit, Kind.EMAIL, new Phone(wanted, true));
    }

    public Asking phone(Visit visit, Phone wanted) {
        return ask(visit, Kind.PHONE, wanted);
    }

    private Asking ask(Visit visit, Kind kind, Phone wanted) {
        var business = visit.business();
        var customer = customers.find(business, visit.customer()).orElseThrow();
        if (visit.level() != TrustLevel.FRESH && !isFirst(customer)) return new NotSureEnough();
        var before = first(customer, kind);
        if (before.equals(wanted.value())) return new Unchanged();
        if (!throttle.tryAcquire(
                "contact changes", business + " " + visit.customer().value(), A_DAY)) return new TooMany();

        var now = clock.instant();
        var change = new ContactChange(
                Ids.next(), customer.id(), kind, before, wanted.value(), State.WAITING, now.plus(CONFIRM), null);
        return transaction.in(business, () -> {
            changes.outdate(business, customer.id(), kind);
            changes.insert(business, change, secret(business, change.id()), secret(business, change.id()), now);
            if (!wanted.mobile()) {
                apply(business, change, wanted);
                return new Taken();
            }
            letters.askNew(business, customer, change);
            return new Asked(change);
        });
    }

    /** What waits for the customer to agree. */
    public Optional<ContactChange> waiting(BusinessId business, CustomerId customer, Kind kind) {
        return transaction.in(business, () -> changes.waiting(business, customer, kind, clock.instant()));
    }

    /** For the page behind the link, which changes nothing. @param token anything at all */
    public Optional<ContactChange> toConfirm(String token) {
        return find(token, changes::byConfirmation);
    }

    /** The same for the link that takes a change back. */
    public Optional<ContactChange> toUndo(String token) {
        return find(token, changes::byUndo);
    }

    /** Whose link it is. */
    public Optional<BusinessId> businessOf(String token) {
        return BusinessToken.businessOf(token);
    }

    private Optional<ContactChange> find(String token, BiFunction<BusinessId, byte[], Optional<ContactChange>> look) {
        return BusinessToken.businessOf(token)
                .flatMap(business -> transaction.in(business, () -> look.apply(business, Secrets.hash(token))));
    }

    /** From whichever device: who has the link receives at the new address. */
    public Deciding confirm(String token) {
        var business = BusinessToken.businessOf(token);
        if (business.isEmpty()) return new Deciding.Unknown();
        return transaction.in(business.get(), () -> {
            var change = changes.byConfirmation(business.get(), Secrets.hash(token));
            if (change.isEmpty()) return new Deciding.Unknown();
            return switch (change.get().state()) {
                case DONE, UNDONE -> new Deciding.Already(change.get());
                case OUTDATED -> new Deciding.Outdated();
                case WAITING ->
                    change.get().confirmUntil().isBefore(clock.instant())
                            ? new Deciding.TooLate()
                            : apply(
                                    business.get(),
                                    change.get(),
                                    new Phone(change.get().after(), true));
            };
        });
    }

    private Deciding apply(BusinessId business, ContactChange change, Phone wanted) {
        var by = new By.Customer(change.customer());
        var edited = customers.edit(business, change.customer(), card -> replaced(card, change, wanted), by);
        var now = clock.instant();
        if (!edited) {
            changes.outdate(business, change.customer(), change.kind());
            return new Deciding.Outdated();
        }
        if (!changes.done(business, change.id(), now, now.plus(UNDO))) return new Deciding.Already(change);
        var customer = customers.find(business, change.customer()).orElseThrow();
        letters.tellOld(business, customer, change);
        return new Deciding.Done(change);
    }

    /** Takes the change back and ends all visits: whoever made it is out. */
    public Deciding undo(String token) {
        var business = BusinessToken.businessOf(token);
        if (business.isEmpty()) return new Deciding.Unknown();
        return transaction.in(business.get(), () -> {
            var found = changes.byUndo(business.get(), Secrets.hash(token));
            var until = found.map(ContactChange::undoUntil).orElse(null);
            if (found.isEmpty() || until == null) return new Deciding.Unknown();
            var change = found.get();
            if (change.state() == State.UNDONE) return new Deciding.Already(change);
            if (until.isBefore(clock.instant())) return new Deciding.TooLate();
            var by = new By.Customer(change.customer());
            if (!customers.edit(business.get(), change.customer(), card -> restored(card, change), by))
                return new Deciding.Outdated();
            if (!changes.undone(business.get(), change.id())) return new Deciding.Already(change);
            visits.endAll(business.get(), change.customer());
            return new Deciding.Done(change);
        });
    }

    /** Empty if the card says something else than when the customer wished it. */
    private static Optional<CustomerData> replaced(CustomerData card, ContactChange change, Phone wanted) {
        if (!change.before().equals(change.kind() == Kind.EMAIL ? firstEmail(card) : firstPhone(card)))
            return Optional.empty();
        return Optional.of(
                change.kind() == Kind.EMAIL
                        ? card.reached(
                                swapped(card.emails(), change.before(), Optional.of(wanted.value())), card.phones())
                        : card.reached(
                                card.emails(),
                                swapped(card.phones(), phone(card, change.before()), Optional.of(wanted))));
    }

    /** Empty if the card doesn't say any more what is to be taken back. */
    private static Optional<CustomerData> restored(CustomerData card, ContactChange change) {
        if (change.kind() == Kind.EMAIL)
            return card.emails().contains(change.after())
                    ? Optional.of(
                            card.reached(swapped(card.emails(), change.after(), said(change.before())), card.phones()))
                    : Optional.empty();
        var there = phone(card, change.after());
        return card.phones().contains(there)
                ? Optional.of(card.reached(
                        card.emails(),
                        swapped(card.phones(), there, said(change.before()).map(ContactChanges::onFile))))
                : Optional.empty();
    }

    private static Optional<String> said(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    /** In E.164, so that the country makes no difference; a landline stays one. */
    private static Phone onFile(String number) {
        return Contacts.phone(number, Country.DE).orElseGet(() -> new Phone(number, true));
    }

    /** In the same place; what wasn't there comes first. @param fresh empty: the old one goes without another */
    private static <T> List<T> swapped(List<T> all, T old, Optional<T> fresh) {
        var changed = new ArrayList<>(all);
        fresh.ifPresent(changed::remove);
        var place = Math.max(changed.indexOf(old), 0);
        changed.remove(old);
        fresh.ifPresent(value -> changed.add(place, value));
        return changed;
    }

    private static Phone phone(CustomerData card, String number) {
        return card.phones().stream()
                .filter(phone -> phone.value().equals(number))
                .findFirst()
                .orElseGet(() -> new Phone(number, true));
    }

    private static String first(Customer customer, Kind kind) {
        return kind == Kind.EMAIL ? firstEmail(customer.data()) : firstPhone(customer.data());
    }

    private static String firstEmail(CustomerData card) {
        return card.emails().isEmpty() ? "" : card.emails().getFirst();
    }

    private static String firstPhone(CustomerData card) {
        return card.phones().isEmpty() ? "" : card.phones().getFirst().value();
    }

    private Secret secret(BusinessId business, UUID change) {
        var token = BusinessToken.make(business);
        return new Secret(
                Secrets.hash(token),
                keys.encrypt(token.getBytes(UTF_8), change.toString().getBytes(UTF_8)));
    }

    /** Deletes what is long over. */
    public int forgetOld(BusinessId business) {
        return transaction.in(
                business, () -> changes.deleteBefore(business, clock.instant().minus(KEPT)));
    }
}
