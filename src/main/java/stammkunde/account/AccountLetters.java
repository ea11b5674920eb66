package stammkunde.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.business.Businesses;
import stammkunde.customer.Customer;
import stammkunde.customer.Phone;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.messaging.Placeholder;
import stammkunde.messaging.Reach;
import stammkunde.shared.BusinessId;

/** Letters about accounts, each in the transaction of what it tells. */
@Component
class AccountLetters {

    /** Where one goes. @param address e-mail, or phone number in E.164 */
    record To(Channel channel, String address) {}

    private final Outbox outbox;
    private final Businesses businesses;
    private final Reach reach;

    AccountLetters(Outbox outbox, Businesses businesses, Reach reach) {
        this.outbox = outbox;
        this.businesses = businesses;
        this.reach = reach;
    }

    /** What was typed, if it can receive; for a customer number the contact on file (R-LAW-63). */
    Optional<To> receiver(BusinessId business, Identifier who, Optional<Customer> card) {
        return switch (who.kind()) {
            case EMAIL -> Optional.of(new To(Channel.EMAIL, who.value()));
            case MOBILE -> Optional.of(new To(Channel.SMS, who.value()));
            case NUMBER -> card.flatMap(one -> onFile(business, one));
        };
    }

    /** By mail if there is an address, else by SMS if that gets out. */
    Optional<To> onFile(BusinessId business, Customer card) {
        return card.email()
                .map(email -> new To(Channel.EMAIL, email))
                .or(() -> card.mobile()
                        .filter(_ -> reach.canText(business))
                        .map(phone -> new To(Channel.SMS, phone.value())));
    }

    /** The same words for the known and the unknown, hence without a name. */
    void code(BusinessId business, UUID registration, To to) {
        send(business, LetterKind.ACCOUNT_CODE, registration, to, "");
    }

    void exists(BusinessId business, Account account, Customer card, To to) {
        send(business, LetterKind.ACCOUNT_EXISTS, account.id().value(), to, card.name());
    }

    void reset(BusinessId business, Account account, Customer card, To to) {
        send(business, LetterKind.ACCOUNT_RESET, account.id().value(), to, card.name());
    }

    /** Instead of a reset: how to get a password at all. Without a name, for an address may be several people's. */
    void none(BusinessId business, Customer card, To to) {
        send(business, LetterKind.ACCOUNT_NONE, card.id().value(), to, "");
    }

    void changed(BusinessId business, Account account, Customer card) {
        tellEverywhere(business, LetterKind.ACCOUNT_PASSWORD_CHANGED, account, card, Map.of());
    }

    /** @param name what its owner calls it */
    void passkey(BusinessId business, boolean added, Account account, Customer card, String name) {
        var kind = added ? LetterKind.ACCOUNT_PASSKEY_ADDED : LetterKind.ACCOUNT_PASSKEY_REMOVED;
        tellEverywhere(business, kind, account, card, Map.of(Placeholder.PASSKEY.key(), name));
    }

    /** To every known address (R-SEC-12): whoever did it can't hide it. */
    private void tellEverywhere(
            BusinessId business, LetterKind kind, Account account, Customer card, Map<String, String> more) {
        var targets = new ArrayList<To>();
        for (var email : card.emails()) targets.add(new To(Channel.EMAIL, email));
        if (reach.canText(business))
            card.phones().stream()
                    .filter(Phone::mobile)
                    .forEach(phone -> targets.add(new To(Channel.SMS, phone.value())));
        var model = model(card.name());
        model.putAll(more);
        for (var to : targets) send(business, kind, account.id().value(), to, card.name(), model);
    }

    /** @param to the business's own address */
    void question(BusinessId business, Customer card, String text, String to) {
        var house = businesses.get(business);
        var model = model(card.name());
        model.put(Placeholder.COMMENT.key(), text);
        model.put(Placeholder.VISITOR_EMAIL.key(), card.email().orElse(""));
        model.put(
                Placeholder.VISITOR_PHONE.key(), card.mobile().map(Phone::value).orElse(""));
        outbox.add(
                business,
                NewLetter.mail(
                        LetterKind.ACCOUNT_QUESTION, card.id().value(), to, house.name(), house.locale(), model));
    }

    private void send(BusinessId business, LetterKind kind, UUID about, To to, String name) {
        send(business, kind, about, to, name, model(name));
    }

    private void send(BusinessId business, LetterKind kind, UUID about, To to, String name, Map<String, String> model) {
        var house = businesses.get(business);
        outbox.add(
                business,
                to.channel() == Channel.EMAIL
                        ? NewLetter.mail(kind, about, to.address(), name, house.locale(), model)
                        : NewLetter.sms(kind, about, to.address(), house.locale(), model));
    }

    private static Map<String, String> model(String name) {
        return new HashMap<>(Map.of(Placeholder.CUSTOMER.key(), name));
    }
}
