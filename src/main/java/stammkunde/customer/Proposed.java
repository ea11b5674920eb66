package stammkunde.customer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody says a card should say in one field.
 *
 * @param value parts of a name or an address in lines of their own; empty or blank: nothing was said
 */
public record Proposed(Field field, String value) {

    public enum Field {
        NAME,
        EMAIL,
        PHONE,
        ADDRESS,
        PLATE;

        /** A card has one of these; of the others as many as people have. */
        public boolean isSingle() {
            return this == NAME || this == ADDRESS;
        }
    }

    public static Proposed name(String firstName, String lastName) {
        return new Proposed(Field.NAME, lines(firstName, lastName));
    }

    public static Proposed email(String email) {
        return new Proposed(Field.EMAIL, email);
    }

    public static Proposed phone(String phone) {
        return new Proposed(Field.PHONE, phone);
    }

    public static Proposed address(String street, String houseNumber, String postcode, String city) {
        return new Proposed(Field.ADDRESS, lines(street, houseNumber, postcode, city));
    }

    public static Proposed plate(String plate) {
        return new Proposed(Field.PLATE, plate.strip());
    }

    static String lines(String... parts) {
        return Stream.of(parts)
                .map(part -> part.replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining("\n"));
    }

    /** @return as many as asked for; those that are missing are empty */
    static List<String> parts(String value, int count) {
        var parts = value.split("\n", -1);
        return Stream.iterate(0, i -> i < count, i -> i + 1)
                .map(i -> i < parts.length ? parts[i] : "")
                .toList();
    }

    boolean saysNothing() {
        return value.isBlank();
    }
}
