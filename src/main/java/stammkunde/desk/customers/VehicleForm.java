package stammkunde.desk.customers;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import stammkunde.customer.TypedVehicle;
import stammkunde.customer.VehicleData;
import stammkunde.desk.Desk;
import stammkunde.web.Problems;

/** A vehicle as it is typed. */
public record VehicleForm(
        @Size(max = VehicleData.LONGEST_PLATE) String plate,
        @Size(max = VehicleData.LONGEST_VIN) String vin,
        @Size(max = VehicleData.LONGEST_NAME) String make,
        @Size(max = VehicleData.LONGEST_NAME) String model,
        String firstRegistration,
        String mileageKm,
        String nextInspection) {

    static final VehicleForm EMPTY = new VehicleForm("", "", "", "", "", "", "");

    public VehicleForm {
        plate = Objects.requireNonNullElse(plate, "");
        vin = Objects.requireNonNullElse(vin, "");
        make = Objects.requireNonNullElse(make, "");
        model = Objects.requireNonNullElse(model, "");
        firstRegistration = Objects.requireNonNullElse(firstRegistration, "");
        mileageKm = Objects.requireNonNullElse(mileageKm, "");
        nextInspection = Objects.requireNonNullElse(nextInspection, "");
    }

    static VehicleForm of(VehicleData data) {
        return new VehicleForm(
                data.plate(),
                data.vin(),
                data.make(),
                data.model(),
                Objects.toString(data.firstRegistration(), ""),
                Objects.toString(data.mileageKm(), ""),
                Objects.toString(data.nextInspection(), ""));
    }

    Problems check(Desk desk, Problems problems) {
        var found = problems;
        if (plate.isEmpty() && vin.isEmpty() && make.isEmpty() && model.isEmpty())
            found = found.and("plate", desk.text("card.vehicle.nothing"));
        if (!TypedVehicle.isRegistration(firstRegistration, desk.today()))
            found = found.and("firstRegistration", desk.text("card.vehicle.date-wrong"));
        if (!TypedVehicle.isInspection(nextInspection, desk.today()))
            found = found.and("nextInspection", desk.text("card.vehicle.date-wrong"));
        if (!mileageKm.isEmpty() && TypedVehicle.mileage(mileageKm).isEmpty())
            found = found.and("mileageKm", desk.text("card.vehicle.mileage-wrong"));
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
}
