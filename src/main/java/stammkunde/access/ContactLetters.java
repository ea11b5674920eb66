package stammkunde.access;

import java.util.Map;
import org.springframework.stereotype.Component;
import stammkunde.access.ContactChange.Kind;
import stammkunde.business.Businesses;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.Phone;
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

    /** Where the old contact can't receive, the e-mail address on file is told; where there is none, nobody can be. */
    void tellOld(BusinessId business, Customer customer, ContactChange change) {
        if (change.before().isEmpty()) return;
        var country = businesses.get(business).country();
        var byMail = change.kind() == Kind.EMAIL;
        var before = byMail ? change.before() : Contacts.printed(change.before(), country);
        var reachable = byMail
                || Contacts.phone(change.before(), country)
                        .filter(Phone::mobile)
                        .isPresent();
        if (reachable)
            outbox.add(
                    business, letter(business, LetterKind.CONTACT_CHANGED, customer, change, change.before(), before));
        else
            customer.email()
                    .ifPresent(address -> outbox.add(business, mail(business, customer, change, address, before)));
    }

    private NewLetter letter(
            BusinessId business, LetterKind kind, Customer customer, ContactChange change, String to, String before) {
        var locale = businesses.get(business).locale();
        return change.kind() == Kind.EMAIL
                ? NewLetter.mail(kind, change.id(), to, customer.name(), locale, model(customer, before))
                : NewLetter.sms(kind, change.id(), to, locale, model(customer, before));
    }

    private NewLetter mail(BusinessId business, Customer customer, ContactChange change, String to, String before) {
        var locale = businesses.get(business).locale();
        return NewLetter.mail(
                LetterKind.CONTACT_CHANGED, change.id(), to, customer.name(), locale, model(customer, before));
    }

    private static Map<String, String> model(Customer customer, String before) {
        return Map.of(Placeholder.CUSTOMER.key(), customer.name(), Placeholder.BEFORE.key(), before);
    }
}
