package stammkunde.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a vehicle; texts may be empty, but one of the four is not.
 *
 * @param plate          as it was typed; {@link Plates#searchable} makes equal ones equal
 * @param vin            as {@link Vins#tidy} spells it; may be wrong, see {@link Vins#check}
 * @param nextInspection MFK, HU, Pickerl; where only a month is stamped, its last day
 */
public record VehicleData(
        String plate,
        String vin,
        String make,
        String model,
        @Nullable LocalDate firstRegistration,
        @Nullable Integer mileageKm,
        @Nullable LocalDate nextInspection) {

    public static final int LONGEST_PLATE = 20;
    public static final int LONGEST_VIN = 40;
    public static final int LONGEST_NAME = 100;
    public static final int MOST_KM = 9_999_999;

    public VehicleData {
        plate = plate.strip();
        vin = Vins.tidy(vin);
        make = make.strip();
        model = model.strip();
        if (plate.isEmpty() && vin.isEmpty() && make.isEmpty() && model.isEmpty())
            throw new IllegalArgumentException("a vehicle needs a plate, VIN, make or model");
    }

    /** What a customer has to say of it. */
    public static VehicleData of(String plate, String make, String model) {
        return new VehicleData(plate, "", make, model, null, null, null);
    }

    /** {@code Škoda Octavia}; empty if neither is known. */
    public String name() {
        return (make + " " + model).strip();
    }
}
