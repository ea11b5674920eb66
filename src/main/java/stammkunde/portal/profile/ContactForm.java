package stammkunde.portal.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.Contacts;
import stammkunde.customer.Phone;
import stammkunde.portal.Portal;
import stammkunde.web.Problems;

/** How the customer wants to be reached, as typed; an empty field says nothing. */
record ContactForm(String email, String phone) {

    ContactForm(@Nullable String email, @Nullable String phone) {
        this.email = email == null ? "" : email.strip();
        this.phone = phone == null ? "" : phone.strip();
    }

    static ContactForm of(Portal portal) {
        var country = portal.settings().country();
        return new ContactForm(
                portal.customer().email().orElse(""),
                portal.customer().phones().stream()
                        .findFirst()
                        .map(phone -> Contacts.printed(phone.value(), country))
                        .orElse(""));
    }

    Problems check(Portal portal) {
        var problems = Problems.NONE;
        if (email.isEmpty() && phone.isEmpty())
            problems = problems.and("email", portal.text("portal.contacts.nothing"));
        if (!email.isEmpty() && wantedEmail().isEmpty())
            problems = problems.and("email", portal.text("portal.contacts.email.wrong"));
        if (!phone.isEmpty() && wantedPhone(portal).isEmpty())
            problems = problems.and("phone", portal.text("portal.contacts.phone.wrong"));
        return problems;
    }

    Optional<String> wantedEmail() {
        return Contacts.email(email);
    }

    Optional<Phone> wantedPhone(Portal portal) {
        return Contacts.phone(phone, portal.settings().country());
    }
}
