package stammkunde.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.CustomerData;
import stammkunde.customer.VehicleData;

/** What a line says, in this program's spelling. */
sealed interface Said {

    String dmsId();

    /** @param portalNumber of the card it is, where the DMS has it from us; empty: it doesn't say */
    record Customer(
            String dmsId,
            String number,
            String portalNumber,
            CustomerData.Kind kind,
            String firstName,
            String lastName,
            String companyName,
            String street,
            String houseNumber,
            String postcode,
            String city,
            String country,
            String email,
            String phone,
            String mobile)
            implements Said {

        /** As it is remembered: how the card was found is no part of it. */
        Customer remembered() {
            return new Customer(
                    dmsId,
                    number,
                    "",
                    kind,
                    firstName,
                    lastName,
                    companyName,
                    street,
                    houseNumber,
                    postcode,
                    city,
                    country,
                    email,
                    phone,
                    mobile);
        }

        static Customer nothing(String dmsId) {
            return new Customer(dmsId, "", "", CustomerData.Kind.PERSON, "", "", "", "", "", "", "", "", "", "", "");
        }
    }

    record Vehicle(String dmsId, String owner, VehicleData data) implements Said {}

    record Service(
            String dmsId,
            String owner,
            String vehicle,
            LocalDate doneOn,
            String title,
            String details,
            @Nullable Integer mileageKm,
            @Nullable Long amountCents,
            String currency)
            implements Said {}
}
