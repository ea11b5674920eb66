package stammkunde.desk.customers;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Business.Country;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerData.Kind;
import stammkunde.desk.Desk;
import stammkunde.web.Problems;

/** A customer card as it is typed. */
public record CustomerForm(
        @Nullable Kind kind,
        @Size(max = 200) String firstName,
        @Size(max = 200) String lastName,
        @Size(max = 200) String companyName,
        @Size(max = 200) String street,
        @Size(max = 20) String houseNumber,
        @Size(max = 20) String postcode,
        @Size(max = 200) String city,
        @Size(max = 10_000) String notes,
        @Size(max = 20) List<String> emails,
        @Size(max = 20) List<String> phones) {

    public static final CustomerForm EMPTY =
            new CustomerForm(Kind.PERSON, "", "", "", "", "", "", "", "", List.of(), List.of());

    public CustomerForm {
        kind = kind == null ? Kind.PERSON : kind;
        firstName = firstName == null ? "" : firstName;
        lastName = lastName == null ? "" : lastName;
        companyName = companyName == null ? "" : companyName;
        street = street == null ? "" : street;
        houseNumber = houseNumber == null ? "" : houseNumber;
        postcode = postcode == null ? "" : postcode;
        city = city == null ? "" : city;
        notes = notes == null ? "" : notes;
        emails = emails == null ? List.of() : List.copyOf(emails);
        phones = phones == null ? List.of() : List.copyOf(phones);
    }

    public static CustomerForm of(Customer customer, Country country) {
        var data = customer.data();
        return new CustomerForm(
                data.kind(),
                data.firstName(),
                data.lastName(),
                data.companyName(),
                data.street(),
                data.houseNumber(),
                data.postcode(),
                data.city(),
                data.notes(),
                data.emails(),
                data.phones().stream()
                        .map(phone -> Contacts.printed(phone.value(), country))
                        .toList());
    }

    /** Lines to print: those filled in and one more, at least two. */
    public static List<String> lines(List<String> filled) {
        var lines =
                new ArrayList<>(filled.stream().filter(line -> !line.isEmpty()).toList());
        do lines.add("");
        while (lines.size() < 2);
        return lines;
    }

    public Problems check(Desk desk, Problems problems) {
        var found = problems;
        if (firstName.isEmpty() && lastName.isEmpty() && companyName.isEmpty())
            found = found.and(
                    kind == Kind.COMPANY ? "companyName" : "lastName", desk.text("desk.customer.name-missing"));
        for (int i = 0; i < emails.size(); i++)
            if (!emails.get(i).isEmpty() && Contacts.email(emails.get(i)).isEmpty())
                found = found.and("emails-" + i, desk.text("desk.customer.email-wrong"));
        for (int i = 0; i < phones.size(); i++)
            if (!phones.get(i).isEmpty()
                    && Contacts.phone(phones.get(i), desk.settings().country()).isEmpty())
                found = found.and("phones-" + i, desk.text("desk.customer.phone-wrong"));
        return found;
    }

    /** Only after {@link #check} found nothing. @param country of the address; empty: the business's own */
    public CustomerData data(Country region, String country) {
        return new CustomerData(
                kind == null ? Kind.PERSON : kind,
                firstName,
                lastName,
                companyName,
                street,
                houseNumber,
                postcode,
                city,
                country,
                notes,
                filled(emails, Contacts::email),
                filled(phones, typed -> Contacts.phone(typed, region)));
    }

    private static <T> List<T> filled(List<String> typed, Function<String, Optional<T>> read) {
        return typed.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> read.apply(line).orElseThrow())
                .toList();
    }
}
