package stammkunde.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.PortalSettings;
import stammkunde.business.StaffId;
import stammkunde.customer.By;
import stammkunde.customer.CardEntry;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.messaging.Letter;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.Letters;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.messaging.Placeholder;
import stammkunde.shared.BusinessId;

/** Sends customers their way into the portal: the welcome, and the QR code again. The letters hold neither code nor link. */
@Service
public class PortalLetters {

    private static final Set<LetterKind> KINDS = Set.of(LetterKind.PORTAL_WELCOME, LetterKind.PORTAL_CODE);

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Branches branches;
    private final Customers customers;
    private final PortalCodes codes;
    private final PortalSettings settings;
    private final Letters letters;
    private final Outbox outbox;

    PortalLetters(
            BusinessTransaction transaction,
            Businesses businesses,
            Branches branches,
            Customers customers,
            PortalCodes codes,
            PortalSettings settings,
            Letters letters,
            Outbox outbox) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.branches = branches;
        this.customers = customers;
        this.codes = codes;
        this.settings = settings;
        this.letters = letters;
        this.outbox = outbox;
    }

    /** @param email one of the customer's. @return false: it isn't, or the portal is switched off; then nothing was sent */
    public boolean send(BusinessId business, CustomerId customer, LetterKind kind, String email, StaffId by) {
        if (!KINDS.contains(kind)) throw new IllegalArgumentException("not a letter about the portal: " + kind);
        return transaction.in(business, () -> {
            var card = customers.find(business, customer);
            if (card.isEmpty() || !card.get().emails().contains(email)) return false;
            if (!codes.state(business, customer).open()) return false;
            codes.issue(business, customer, by);
            outbox.add(business, letter(business, card.get(), kind, email));
            return true;
        });
    }

    /** A new card, and with it the welcome if the business has that sent by itself. */
    public CustomerId create(BusinessId business, CardEntry entry, StaffId by) {
        return transaction.in(business, () -> {
            var customer = customers.create(business, entry, new By.Staff(by));
            if (settings.welcomesByItself(business))
                customers
                        .find(business, customer)
                        .flatMap(Customer::email)
                        .ifPresent(email -> send(business, customer, LetterKind.PORTAL_WELCOME, email, by));
            return customer;
        });
    }

    /** Where the welcome would go now; empty: there is no address, the portal is off, or they have their code already. */
    public Optional<String> welcomeFor(BusinessId business, CustomerId customer) {
        return transaction.in(
                business,
                () -> !codes.state(business, customer).open()
                                || !sent(business, customer).isEmpty()
                        ? Optional.empty()
                        : customers.find(business, customer).flatMap(Customer::email));
    }

    /** Those about the portal, newest first. */
    public List<Letter> sent(BusinessId business, CustomerId customer) {
        return letters.about(business, customer.value()).stream()
                .filter(letter -> KINDS.contains(letter.kind()))
                .toList();
    }

    private NewLetter letter(BusinessId business, Customer customer, LetterKind kind, String email) {
        var model = new HashMap<>(Map.of(Placeholder.CUSTOMER.key(), customer.name()));
        branches.all(business).stream()
                .filter(Branch::active)
                .map(Branch::phone)
                .filter(phone -> !phone.isBlank())
                .findFirst()
                .ifPresent(phone -> model.put(Placeholder.PHONE.key(), phone));
        var locale = businesses.get(business).locale();
        return NewLetter.mail(kind, customer.id().value(), email, customer.name(), locale, model);
    }
}
