package stammkunde.access;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.access.ContactChange.Kind;
import stammkunde.business.Businesses;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.messaging.Placeholder;
import stammkunde.shared.BusinessId;

/** Letters about a new way to reach somebody, each in the transaction of what it tells. */
@Component
class ContactLetters {

    private final Outbox outbox;
    private final Businesses businesses;

    ContactLetters(Outbox outbox, Businesses businesses) {
        this.outbox = outbox;
        this.businesses = businesses;
    }

    void askNew(BusinessId business, Customer customer, ContactChange change) {
        outbox.add(business, letter(business, LetterKind.CONTACT_CONFIRMATION, customer, change, change.after(), ""));
    }

    /** Where the old contact can't receive, another one on file is told. */
    void tellOld(BusinessId business, Customer customer, ContactChange change) {
        var country = businesses.get(business).country();
        var before = change.kind() == Kind.EMAIL ? change.before() : Contacts.printed(change.before(), country);
        if (change.before().isEmpty()) return;
        if (change.kind() == Kind.EMAIL
                || Contacts.phone(change.before(), country)
                        .filter(one -> one.mobile())
                        .isPresent()) {
            outbox.add(
                    business, letter(business, LetterKind.CONTACT_CHANGED, customer, change, change.before(), before));
            return;
        }
        Optional<String> email = customer.email();
        email.ifPresent(address -> outbox.add(
                business,
                NewLetter.mail(
                        LetterKind.CONTACT_CHANGED,
                        change.id(),
                        address,
                        customer.name(),
                        businesses.get(business).locale(),
                        model(customer, before))));
    }

    private NewLetter letter(
            BusinessId business, LetterKind kind, Customer customer, ContactChange change, String to, String before) {
        var locale = businesses.get(business).locale();
        return change.kind() == Kind.EMAIL
                ? NewLetter.mail(kind, change.id(), to, customer.name(), locale, model(customer, before))
                : NewLetter.sms(kind, change.id(), to, locale, model(customer, before));
    }

    private static Map<String, String> model(Customer customer, String before) {
        return Map.of(Placeholder.CUSTOMER.key(), customer.name(), Placeholder.BEFORE.key(), before);
    }
}
