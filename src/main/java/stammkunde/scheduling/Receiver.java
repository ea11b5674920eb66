package stammkunde.scheduling;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Business.Country;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.Phone;

/**
 * Whom letters about an appointment go to: the contacts typed in, and only where those are missing the customer's.
 *
 * @param email  empty: none
 * @param mobile in E.164; empty: no number that takes an SMS
 */
record Receiver(String name, String email, String mobile) {

    static Receiver of(Visitor visitor, @Nullable Customer customer, Country country) {
        var known = Optional.ofNullable(customer);
        var name = visitor.name().isEmpty() ? known.map(Customer::name).orElse("") : visitor.name();
        var email = visitor.email().isEmpty() ? known.flatMap(Customer::email).orElse("") : visitor.email();
        var typed = Contacts.phone(visitor.phone(), country).filter(Phone::mobile);
        var mobile = typed.or(() -> known.flatMap(Customer::mobile)).map(Phone::value);
        return new Receiver(name, email, mobile.orElse(""));
    }

    boolean has(stammkunde.messaging.Channel channel) {
        return switch (channel) {
            case EMAIL -> !email.isEmpty();
            case SMS -> !mobile.isEmpty();
        };
    }
}
