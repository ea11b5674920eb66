package stammkunde.portal.booking;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.choosing.Offer;
import stammkunde.choosing.Wish;
import stammkunde.customer.Contacts;
import stammkunde.customer.Phone;
import stammkunde.customer.VehicleData;
import stammkunde.portal.Portal;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Service.Ask;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.web.Problems;

/**
 * What a customer sent; all of it text, so that it can be shown again as it was typed. Who they are is not in it.
 *
 * @param key     makes sending it twice harmless
 * @param offer   {@link Offer} as the page showed it
 * @param vehicle as {@link VehicleChoice#said}
 * @param plate   of a vehicle that is not in the file yet
 * @param phone   only where the service needs one and the card has none; likewise the address
 */
public record BookingForm(
        String key,
        String service,
        String branch,
        String start,
        String offer,
        String vehicle,
        @Size(max = VehicleData.LONGEST_PLATE) String plate,
        @Size(max = VehicleData.LONGEST_NAME) String make,
        @Size(max = VehicleData.LONGEST_NAME) String model,
        @Size(max = 40) String phone,
        @Size(max = 200) String street,
        @Size(max = 20) String houseNumber,
        @Size(max = 20) String postcode,
        @Size(max = 200) String city,
        @Size(max = 2000) String comment) {

    static final BookingForm EMPTY = new BookingForm("", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

    /** Fields that were not sent are empty. */
    public BookingForm {
        key = line(key);
        service = line(service);
        branch = line(branch);
        start = line(start);
        offer = line(offer);
        vehicle = line(vehicle);
        plate = line(plate);
        make = line(make);
        model = line(model);
        phone = line(phone);
        street = line(street);
        houseNumber = line(houseNumber);
        postcode = line(postcode);
        city = line(city);
        comment = comment == null ? "" : comment.replace('\0', ' ').strip();
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
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

    /** What annotations can't know: what is left to say, what it costs by now. */
    Problems check(Portal portal, Service service, Asked asked, Problems problems) {
        var found = problems;
        if (startsAt().isEmpty()) found = found.and("", portal.text("booking.problem.start"));
        if (bookingKey().isEmpty()) found = found.and("", portal.text("booking.problem.key"));
        if (!offer.equals(Offer.of(service))) found = found.and("", portal.text("booking.problem.offer"));
        found = require(portal, asked.plate() == Ask.REQUIRED, "plate", plate, found);
        found = require(portal, asked.phone(), "phone", phone, found);
        if (asked.phone() && !phone.isEmpty() && e164(portal).isEmpty())
            found = found.and("phone", portal.text("booking.phone.wrong"));
        found = require(portal, asked.address(), "street", street, found);
        found = require(portal, asked.address(), "houseNumber", houseNumber, found);
        found = require(portal, asked.address(), "postcode", postcode, found);
        found = require(portal, asked.address(), "city", city, found);
        return require(portal, asked.comment() == Ask.REQUIRED, "comment", comment, found);
    }

    private static Problems require(Portal portal, boolean needed, String field, String typed, Problems problems) {
        return needed && typed.isEmpty() ? problems.and(field, portal.text("NotBlank.bookingForm." + field)) : problems;
    }

    private String e164(Portal portal) {
        return Contacts.phone(phone, portal.settings().country())
                .map(Phone::value)
                .orElse("");
    }

    /** What is kept beside the customer: only what was asked for. @param known the plate of the vehicle chosen */
    Visitor visitor(Portal portal, Asked asked, String known) {
        return new Visitor(
                "",
                "",
                "",
                asked.phone() ? e164(portal) : "",
                asked.plate() == Ask.NO || plate.isEmpty() ? known : plate,
                asked.address() ? street : "",
                asked.address() ? houseNumber : "",
                asked.address() ? postcode : "",
                asked.address() ? city : "",
                asked.comment() == Ask.NO ? "" : comment);
    }
}
