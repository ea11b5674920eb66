package stammkunde.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stammkunde.business.Business.Country;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.Phone;

/**
 * What somebody types to say who they are: an e-mail address, a mobile number or a customer number, in one spelling.
 *
 * @param value as {@link Contacts} spells it; a customer number in digits
 */
public record Identifier(Kind kind, String value) {

    public enum Kind {
        EMAIL,
        MOBILE,
        NUMBER
    }

    private static final int LONGEST = 254;
    private static final String CUSTOMER_NUMBER = "[1-9][0-9]{0,8}";

    /**
     * The part of an address after a plus belongs to it: nobody can know whether both are the same mailbox.
     *
     * @param typed   anything at all
     * @param country whose numbers may be typed without a country code
     */
    public static Optional<Identifier> parse(String typed, Country country) {
        var text = typed.strip();
        if (text.length() > LONGEST) return Optional.empty();
        if (text.contains("@")) return Contacts.email(text).map(email -> new Identifier(Kind.EMAIL, email));
        if (text.matches(CUSTOMER_NUMBER)) return Optional.of(new Identifier(Kind.NUMBER, text));
        return Contacts.phone(text, country)
                .filter(Phone::mobile)
                .map(phone -> new Identifier(Kind.MOBILE, phone.value()));
    }

    /** All that may be typed for this card. */
    static List<Identifier> of(Customer card) {
        var all = new ArrayList<Identifier>();
        card.emails().forEach(email -> all.add(new Identifier(Kind.EMAIL, email)));
        card.phones().stream()
                .filter(Phone::mobile)
                .forEach(phone -> all.add(new Identifier(Kind.MOBILE, phone.value())));
        all.add(new Identifier(Kind.NUMBER, Long.toString(card.number())));
        return all;
    }

    /** For counting tries. */
    String key() {
        return kind + " " + value;
    }
}
