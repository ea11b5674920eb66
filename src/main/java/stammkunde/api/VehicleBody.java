package stammkunde.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.TypedVehicle;
import stammkunde.customer.VehicleData;

/** A vehicle as a partner writes it. Null: not said, so it stays as it is. */
record VehicleBody(
        @Nullable String plate,
        @Nullable String vin,
        @Nullable String make,
        @Nullable String model,
        @Nullable LocalDate firstRegistration,
        @Nullable Integer mileageKm,
        @Nullable LocalDate nextInspection) {

    /** @param before null: a new one @throws Refused with what is wrong */
    VehicleData over(@Nullable VehicleData before, LocalDate today) {
        var checks = new Checks();
        var plateNow = text(checks, "plate", plate, before == null ? "" : before.plate(), VehicleData.LONGEST_PLATE);
        var vinNow = text(checks, "vin", vin, before == null ? "" : before.vin(), VehicleData.LONGEST_VIN);
        var makeNow = text(checks, "make", make, before == null ? "" : before.make(), VehicleData.LONGEST_NAME);
        var modelNow = text(checks, "model", model, before == null ? "" : before.model(), VehicleData.LONGEST_NAME);
        if (plateNow.isEmpty() && vinNow.isEmpty() && makeNow.isEmpty() && modelNow.isEmpty())
            checks.wrong("/plate", "plate, vin, make or model is missing");
        if (firstRegistration != null && !TypedVehicle.isRegistration(firstRegistration.toString(), today))
            checks.wrong("/firstRegistration", "can't be");
        if (nextInspection != null && !TypedVehicle.isInspection(nextInspection.toString(), today))
            checks.wrong("/nextInspection", "can't be");
        if (mileageKm != null && (mileageKm < 0 || mileageKm > VehicleData.MOST_KM))
            checks.wrong("/mileageKm", "can't be");
        checks.orRefuse();
        return new VehicleData(
                plateNow,
                vinNow,
                makeNow,
                modelNow,
                firstRegistration != null || before == null ? firstRegistration : before.firstRegistration(),
                mileageKm != null || before == null ? mileageKm : before.mileageKm(),
                nextInspection != null || before == null ? nextInspection : before.nextInspection());
    }

    private static String text(Checks checks, String field, @Nullable String typed, String before, int longest) {
        var line = checks.line("/" + field, typed, longest);
        return line == null ? before : line;
    }
}
