package stammkunde.business;

import java.time.ZoneId;

/**
 * A place of a business. Every wall-clock rule (opening hours, days, holidays) is read in its zone.
 *
 * @param subdivision land or canton for public holidays, lower case, without the country: {@code by}, {@code zh}
 * @param phone       as it is to be printed
 */
public record Branch(
        BranchId id,
        String name,
        String street,
        String houseNumber,
        String postcode,
        String city,
        String subdivision,
        ZoneId zone,
        String email,
        String phone,
        String directions,
        boolean closedOnHolidays,
        boolean active) {

    /** One line: {@code Hüxstraße 40, 23552 Lübeck}; parts that are missing are left out. */
    public String address() {
        var first = (street + " " + houseNumber).strip();
        var second = (postcode + " " + city).strip();
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }
}
