package stammkunde.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import stammkunde.customer.Customer;
import stammkunde.customer.Phone;

/** A customer as partners see them: without notes, tags, consents and what a business's own fields say. */
public record PublicCustomer(
        UUID id,
        long number,
        String kind,
        String firstName,
        String lastName,
        String company,
        String street,
        String houseNumber,
        String postcode,
        String city,
        String country,
        List<String> emails,
        List<String> phones,
        Instant createdAt,
        Instant updatedAt) {

    public static PublicCustomer of(Customer card) {
        var data = card.data();
        return new PublicCustomer(
                card.id().value(),
                card.number(),
                PublicAppointment.lower(data.kind()),
                data.firstName(),
                data.lastName(),
                data.companyName(),
                data.street(),
                data.houseNumber(),
                data.postcode(),
                data.city(),
                data.country(),
                data.emails(),
                data.phones().stream().map(Phone::value).toList(),
                card.createdAt(),
                card.updatedAt());
    }
}
