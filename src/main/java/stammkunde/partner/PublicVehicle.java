package stammkunde.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.Vehicle;

/** A vehicle as partners see it. */
public record PublicVehicle(
        UUID id,
        UUID customerId,
        String plate,
        String vin,
        String make,
        String model,
        @Nullable LocalDate firstRegistration,
        @Nullable Integer mileageKm,
        @Nullable LocalDate nextInspection,
        Instant createdAt,
        Instant updatedAt) {

    public static PublicVehicle of(Vehicle vehicle) {
        var data = vehicle.data();
        return new PublicVehicle(
                vehicle.id().value(),
                vehicle.customer().value(),
                data.plate(),
                data.vin(),
                data.make(),
                data.model(),
                data.firstRegistration(),
                data.mileageKm(),
                data.nextInspection(),
                vehicle.createdAt(),
                vehicle.updatedAt());
    }
}
