package stammkunde.portal.vehicles;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.TypedVehicle;
import stammkunde.customer.VehicleData;
import stammkunde.portal.Portal;
import stammkunde.web.Problems;

/** A vehicle as its owner types it. */
public record VehicleForm(
        @Size(max = VehicleData.LONGEST_PLATE) String plate,
        @Size(max = VehicleData.LONGEST_NAME) String make,
        @Size(max = VehicleData.LONGEST_NAME) String model,
        @Size(max = VehicleData.LONGEST_VIN) String vin,
        String firstRegistration,
        String mileageKm,
        String nextInspection) {

    static final VehicleForm EMPTY = new VehicleForm("", "", "", "", "", "", "");

    public VehicleForm {
        plate = tidy(plate);
        make = tidy(make);
        model = tidy(model);
        vin = tidy(vin);
        firstRegistration = tidy(firstRegistration);
        mileageKm = tidy(mileageKm);
        nextInspection = tidy(nextInspection);
    }

    static VehicleForm of(VehicleData data) {
        return new VehicleForm(
                data.plate(),
                data.make(),
                data.model(),
                data.vin(),
                Objects.toString(data.firstRegistration(), ""),
                Objects.toString(data.mileageKm(), ""),
                Objects.toString(data.nextInspection(), ""));
    }

    /** Plate, make and model are asked for; the rest may stay open. */
    Problems check(Portal portal, Problems problems) {
        var found = problems;
        if (plate.isEmpty()) found = found.and("plate", portal.text("NotBlank"));
        if (make.isEmpty()) found = found.and("make", portal.text("NotBlank"));
        if (!TypedVehicle.isRegistration(firstRegistration, portal.today()))
            found = found.and("firstRegistration", portal.text("card.vehicle.date-wrong"));
        if (!TypedVehicle.isInspection(nextInspection, portal.today()))
            found = found.and("nextInspection", portal.text("card.vehicle.date-wrong"));
        if (!mileageKm.isEmpty() && TypedVehicle.mileage(mileageKm).isEmpty())
            found = found.and("mileageKm", portal.text("card.vehicle.mileage-wrong"));
        return found;
    }

    /** Only after {@link #check} found nothing. */
    VehicleData data() {
        return new VehicleData(
                plate,
                vin,
                make,
                model,
                TypedVehicle.day(firstRegistration),
                TypedVehicle.mileage(mileageKm).orElse(null),
                TypedVehicle.day(nextInspection));
    }

    private static String tidy(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
