package stammkunde.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import stammkunde.business.Business.Country;
import stammkunde.choosing.Offer;
import stammkunde.choosing.Wish;
import stammkunde.customer.Contacts;
import stammkunde.customer.Phone;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Service.Ask;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;

/**
 * What a visitor sent; all of it text, so that it can be shown again as it was typed. Price, duration and the like are
 * not in it: they come from the service (R-SEC-40).
 *
 * @param key     makes sending it twice harmless
 * @param offer   {@link Offer} as the page showed it
 * @param website a trap: people don't see it, programs fill it in
 */
public record BookingForm(
        String key,
        String service,
        String branch,
        String start,
        String offer,
        @NotBlank @Size(max = 200) @Text String firstName,
        @NotBlank @Size(max = 200) @Text String lastName,
        @NotBlank @Size(max = 254) @Text String email,
        @Size(max = 40) @Text String phone,
        @Size(max = 20) @Text String plate,
        @Size(max = 200) @Text String street,
        @Size(max = 20) @Text String houseNumber,
        @Size(max = 20) @Text String postcode,
        @Size(max = 200) @Text String city,
        @Size(max = 2000) @Text String comment,
        String website) {

    /** Fields that were not sent are empty. Blanks around what was typed are nobody's name. */
    public BookingForm(
            @Nullable String key,
            @Nullable String service,
            @Nullable String branch,
            @Nullable String start,
            @Nullable String offer,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String plate,
            @Nullable String street,
            @Nullable String houseNumber,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String comment,
            @Nullable String website) {
        this.key = typed(key);
        this.service = typed(service);
        this.branch = typed(branch);
        this.start = typed(start);
        this.offer = typed(offer);
        this.firstName = typed(firstName);
        this.lastName = typed(lastName);
        this.email = typed(email);
        this.phone = typed(phone);
        this.plate = typed(plate);
        this.street = typed(street);
        this.houseNumber = typed(houseNumber);
        this.postcode = typed(postcode);
        this.city = typed(city);
        this.comment = typed(comment);
        this.website = typed(website);
    }

    static BookingForm empty() {
        return new BookingForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    Wish wish() {
        return new Wish(service, branch, null, start, null, null);
    }

    Optional<UUID> bookingKey() {
        return Ids.parse(key);
    }

    Optional<Instant> startsAt() {
        return Wish.moment(start);
    }

    /** What annotations can't know: the country's phone numbers, what the service asks for, what it costs by now. */
    void check(Service service, Country country, Errors problems) {
        if (startsAt().isEmpty()) problems.reject("booking.problem.start");
        if (bookingKey().isEmpty()) problems.reject("booking.problem.key");
        if (!offer.equals(Offer.of(service))) problems.reject("booking.problem.offer");
        if (!website.isEmpty()) problems.reject("booking.problem.website");
        checkEmail(problems);

        var asks = service.asks();
        if (asks.phone() != Ask.NO) {
            require(asks.phone(), "phone", phone, problems);
            if (!phone.isEmpty() && Contacts.phone(phone, country).isEmpty())
                problems.rejectValue("phone", "booking.phone.wrong");
        }
        require(asks.plate(), "plate", plate, problems);
        require(asks.address(), "street", street, problems);
        require(asks.address(), "houseNumber", houseNumber, problems);
        require(asks.address(), "postcode", postcode, problems);
        require(asks.address(), "city", city, problems);
        require(asks.comment(), "comment", comment, problems);
    }

    private void checkEmail(Errors problems) {
        if (email.isEmpty() || Contacts.email(email).isPresent()) return;
        if (!email.contains("@")) problems.rejectValue("email", "booking.email.at");
        else if (email.endsWith("@")) problems.rejectValue("email", "booking.email.domain");
        else problems.rejectValue("email", "booking.email.wrong");
    }

    private static void require(Ask ask, String field, String typed, Errors problems) {
        if (ask == Ask.REQUIRED && typed.isEmpty()) problems.rejectValue(field, "NotBlank");
    }

    /** What is kept: fields that the service doesn't ask for are not (data minimisation), hand-edited or not. */
    Visitor visitor(Service service, Country country) {
        var asks = service.asks();
        var e164 = Contacts.phone(phone, country).map(Phone::value).orElse("");
        return new Visitor(
                firstName,
                lastName,
                Contacts.email(email).orElse(""),
                asked(asks.phone(), e164),
                asked(asks.plate(), plate),
                asked(asks.address(), street),
                asked(asks.address(), houseNumber),
                asked(asks.address(), postcode),
                asked(asks.address(), city),
                asked(asks.comment(), comment));
    }

    private static String asked(Ask ask, String typed) {
        return ask == Ask.NO ? "" : typed;
    }
}
