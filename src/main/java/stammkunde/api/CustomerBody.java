package stammkunde.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Business.Country;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerData.Kind;
import stammkunde.customer.Phone;

/** A customer as a partner writes them. Null: not said, so it stays as it is. */
record CustomerBody(
        @Nullable String kind,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String country,
        @Nullable List<@Nullable String> emails,
        @Nullable List<@Nullable String> phones) {

    private static final int MOST_CONTACTS = 20;

    /** @throws Refused with what is wrong */
    CustomerData fresh(Country home) {
        return over(Kind.PERSON, List.of("", "", "", "", "", "", "", ""), "", List.of(), List.of(), home);
    }

    /** @throws Refused with what is wrong */
    CustomerData over(CustomerData before, Country home) {
        var texts = List.of(
                before.firstName(),
                before.lastName(),
                before.companyName(),
                before.street(),
                before.houseNumber(),
                before.postcode(),
                before.city(),
                before.country());
        return over(before.kind(), texts, before.notes(), before.emails(), before.phones(), home);
    }

    private CustomerData over(
            Kind kind, List<String> texts, String notes, List<String> emails, List<Phone> phones, Country home) {
        var checks = new Checks();
        var first = text(checks, "firstName", firstName, texts.get(0), 200);
        var last = text(checks, "lastName", lastName, texts.get(1), 200);
        var firm = text(checks, "company", company, texts.get(2), 200);
        var way = text(checks, "street", street, texts.get(3), 200);
        var house = text(checks, "houseNumber", houseNumber, texts.get(4), 20);
        var code = text(checks, "postcode", postcode, texts.get(5), 20);
        var town = text(checks, "city", city, texts.get(6), 200);
        var land = text(checks, "country", country, texts.get(7), 2).toUpperCase(Locale.ROOT);
        if (!land.matches("|[A-Z]{2}")) checks.wrong("/country", "is no country of two letters");
        if (first.isEmpty() && last.isEmpty() && firm.isEmpty())
            checks.wrong("/lastName", "firstName, lastName or company is missing");
        var newKind = kind(checks, kind);
        var newEmails = emails(checks, emails);
        var newPhones = phones(checks, phones, home);
        checks.orRefuse();
        return new CustomerData(newKind, first, last, firm, way, house, code, town, land, notes, newEmails, newPhones);
    }

    private static String text(Checks checks, String field, @Nullable String typed, String before, int longest) {
        var line = checks.line("/" + field, typed, longest);
        return line == null ? before : line;
    }

    private Kind kind(Checks checks, Kind before) {
        if (kind == null) return before;
        if (kind.equals("person")) return Kind.PERSON;
        if (!kind.equals("company")) checks.wrong("/kind", "is neither person nor company");
        return Kind.COMPANY;
    }

    private List<String> emails(Checks checks, List<String> before) {
        if (emails == null) return before;
        if (emails.size() > MOST_CONTACTS) checks.wrong("/emails", "are more than " + MOST_CONTACTS);
        var read = new ArrayList<String>();
        for (int i = 0; i < Math.min(emails.size(), MOST_CONTACTS); i++) {
            var email = checks.email("/emails/" + i, emails.get(i));
            if (!email.isEmpty()) read.add(email);
        }
        return read;
    }

    private List<Phone> phones(Checks checks, List<Phone> before, Country home) {
        if (phones == null) return before;
        if (phones.size() > MOST_CONTACTS) checks.wrong("/phones", "are more than " + MOST_CONTACTS);
        return IntStream.range(0, Math.min(phones.size(), MOST_CONTACTS))
                .mapToObj(i -> checks.phone("/phones/" + i, Objects.requireNonNullElse(phones.get(i), ""), home))
                .flatMap(Optional::stream)
                .toList();
    }
}
