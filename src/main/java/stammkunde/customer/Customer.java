package stammkunde.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person or firm in the customer file.
 *
 * @param number for people to say on the phone; 0: none
 */
public record Customer(
        CustomerId id, long number, CustomerData data, Filing filing, Instant createdAt, Instant updatedAt) {

    /** As it is printed: {@code Petra Brunner}; a firm with its contact: {@code Nord GmbH (Petra Brunner)}. */
    public String name() {
        var person = (data.firstName() + " " + data.lastName()).strip();
        if (data.companyName().isEmpty()) return person;
        return person.isEmpty() ? data.companyName() : data.companyName() + " (" + person + ")";
    }

    public String firstName() {
        return data.firstName();
    }

    public String lastName() {
        return data.lastName();
    }

    public List<String> emails() {
        return data.emails();
    }

    public List<Phone> phones() {
        return data.phones();
    }

    /** Where mail goes. */
    public Optional<String> email() {
        return emails().stream().findFirst();
    }

    /** Where an SMS goes. */
    public Optional<Phone> mobile() {
        return phones().stream().filter(Phone::mobile).findFirst();
    }

    /** One line: {@code Rosenweg 6, 8404 Winterthur}; parts that are missing are left out. */
    public String address() {
        return address(data);
    }

    static String address(CustomerData data) {
        var first = (data.street() + " " + data.houseNumber()).strip();
        var second = (data.postcode() + " " + data.city()).strip();
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }
}
