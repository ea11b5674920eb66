package stammkunde.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Branch;
import stammkunde.customer.CustomerId;
import stammkunde.messaging.Channel;
import stammkunde.messaging.Placeholder;

/**
 * Somebody whom a campaign reaches, with what its letter may say.
 *
 * @param address where their letter goes; empty: it can't
 * @param vehicle the one that the filters mean, else the one whose inspection is next
 */
public record Person(
        CustomerId customer,
        String sortName,
        Channel channel,
        String firstName,
        String lastName,
        String companyName,
        String address,
        @Nullable UUID branch,
        @Nullable UUID vehicle,
        String make,
        String model,
        String plate,
        @Nullable LocalDate inspection) {

    /** Whom the letter addresses. */
    public String name() {
        var person = (firstName + " " + lastName).strip();
        return person.isEmpty() ? companyName : person;
    }

    public String vehicleName() {
        return (make + " " + model).strip();
    }

    /** By {@link Placeholder#key()}. @param service what it invites to; empty: anything */
    Map<String, String> values(Optional<Branch> place, String service) {
        var values = new HashMap<String, String>();
        values.put(Placeholder.CUSTOMER.key(), name());
        values.put(Placeholder.FIRST_NAME.key(), firstName);
        values.put(Placeholder.LAST_NAME.key(), lastName);
        values.put(Placeholder.VEHICLE.key(), vehicleName());
        values.put(Placeholder.PLATE.key(), plate);
        if (inspection != null)
            values.put(
                    Placeholder.INSPECTION.key(),
                    String.format(Locale.ROOT, "%02d/%d", inspection.getMonthValue(), inspection.getYear()));
        values.put(Placeholder.SERVICE.key(), service);
        place.ifPresent(branch -> {
            values.put(Placeholder.BRANCH.key(), branch.name());
            values.put(Placeholder.ADDRESS.key(), branch.address());
            values.put(Placeholder.PHONE.key(), branch.phone());
        });
        values.values().removeIf(String::isBlank);
        return Map.copyOf(values);
    }
}
