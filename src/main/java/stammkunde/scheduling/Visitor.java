package stammkunde.scheduling;

import java.util.List;
import java.util.stream.Stream;
import stammkunde.customer.Customer;
import stammkunde.customer.Phone;

/**
 * What somebody typed into a booking form. It stays on the appointment, as typed; no customer is made from it (T6).
 *
 * @param email in lower case, so that one person's appointments can be counted
 * @param phone in E.164, for the same reason
 */
public record Visitor(
        String firstName,
        String lastName,
        String email,
        String phone,
        String plate,
        String street,
        String houseNumber,
        String postcode,
        String city,
        String comment) {

    public static final Visitor NOBODY = new Visitor("", "", "", "", "", "", "", "", "", "");

    /** With name and contact only. */
    public static Visitor of(String firstName, String lastName, String email, String phone) {
        return new Visitor(firstName, lastName, email, phone, "", "", "", "", "", "");
    }

    public Visitor withComment(String comment) {
        return new Visitor(firstName, lastName, email, phone, plate, street, houseNumber, postcode, city, comment);
    }

    /** What is missing here stands on the customer's card. */
    public Visitor filledFrom(Customer card) {
        var data = card.data();
        var moved = !address().isEmpty();
        return new Visitor(
                first(firstName, data.firstName()),
                first(lastName, data.lastName()),
                first(email, card.email().orElse("")),
                first(
                        phone,
                        card.phones().stream().map(Phone::value).findFirst().orElse("")),
                plate,
                moved ? street : data.street(),
                moved ? houseNumber : data.houseNumber(),
                moved ? postcode : data.postcode(),
                moved ? city : data.city(),
                comment);
    }

    private static String first(String typed, String known) {
        return typed.isBlank() ? known : typed;
    }

    List<String> texts() {
        return List.of(firstName, lastName, email, phone, plate, street, houseNumber, postcode, city, comment);
    }

    /** False if a text doesn't fit into its column. */
    boolean isStorable() {
        return Stream.of(firstName, lastName, street, city).allMatch(text -> StoredText.fits(text, 200))
                && Stream.of(plate, houseNumber, postcode).allMatch(text -> StoredText.fits(text, 20))
                && StoredText.fits(email, 254)
                && StoredText.fits(phone, 40)
                && StoredText.fits(comment, 2000);
    }

    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** One line: {@code Hüxstraße 40, 23552 Lübeck}; parts that are missing are left out. */
    public String address() {
        var first = (street + " " + houseNumber).strip();
        var second = (postcode + " " + city).strip();
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }
}
