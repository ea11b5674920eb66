package stammkunde.customer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stammkunde.business.SecurityLog.Act;

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

    public static final int LONGEST_NOTES = 10_000;

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

    CustomerData named(String firstName, String lastName) {
        return copy(firstName, lastName, street, houseNumber, postcode, city, emails, phones);
    }

    /** Reached otherwise, all else the same. */
    public CustomerData reached(List<String> emails, List<Phone> phones) {
        return copy(firstName, lastName, street, houseNumber, postcode, city, emails, phones);
    }

    CustomerData at(String street, String houseNumber, String postcode, String city) {
        return copy(firstName, lastName, street, houseNumber, postcode, city, emails, phones);
    }

    private CustomerData copy(
            String firstName,
            String lastName,
            String street,
            String houseNumber,
            String postcode,
            String city,
            List<String> emails,
            List<Phone> phones) {
        return new CustomerData(
                kind,
                firstName,
                lastName,
                companyName,
                street,
                houseNumber,
                postcode,
                city,
                country,
                notes,
                emails,
                phones);
    }

    /** Which parts of the card differ, in the security log's words. */
    Set<Act> differences(CustomerData other) {
        var acts = EnumSet.noneOf(Act.class);
        if (!names().equals(other.names())) acts.add(Act.CUSTOMER_NAME_CHANGED);
        if (!emails.equals(other.emails)) acts.add(Act.CUSTOMER_EMAIL_CHANGED);
        if (!phones.equals(other.phones)) acts.add(Act.CUSTOMER_PHONE_CHANGED);
        if (!place().equals(other.place())) acts.add(Act.CUSTOMER_ADDRESS_CHANGED);
        if (!notes.equals(other.notes)) acts.add(Act.CUSTOMER_NOTES_CHANGED);
        return acts;
    }

    private List<Object> names() {
        return List.of(kind, firstName, lastName, companyName);
    }

    private List<String> place() {
        return List.of(street, houseNumber, postcode, city, country);
    }
}
