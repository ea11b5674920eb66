package stammkunde.customer;

import java.util.List;

/**
 * What a customer card says; texts may be empty, but one of the three names is not.
 *
 * @param country two letters, empty: the business's own
 * @param emails  as {@link Contacts#email} spells them, the first one is written to
 * @param phones  as {@link Contacts#phone} spells them, the first one is called
 */
public record CustomerData(
        Kind kind,
        String firstName,
        String lastName,
        String companyName,
        String street,
        String houseNumber,
        String postcode,
        String city,
        String country,
        String notes,
        List<String> emails,
        List<Phone> phones) {

    public enum Kind {
        PERSON,
        COMPANY
    }

    public CustomerData {
        if (firstName.isBlank() && lastName.isBlank() && companyName.isBlank())
            throw new IllegalArgumentException("a customer needs a name");
        emails = emails.stream().distinct().toList();
        phones = phones.stream().distinct().toList();
    }

    /** A person of whom no more is known than how to reach them. */
    public static CustomerData person(String firstName, String lastName, List<String> emails, List<Phone> phones) {
        return new CustomerData(Kind.PERSON, firstName, lastName, "", "", "", "", "", "", "", emails, phones);
    }
}
