package stammkunde.portal.vehicles;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private static final int OLDEST = 1886;
    private static final int YEARS_AHEAD = 10;

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
        if (!isDay(firstRegistration, OLDEST, portal.today().getYear() + 1))
            found = found.and("firstRegistration", portal.text("card.vehicle.date-wrong"));
        if (!isDay(nextInspection, OLDEST, portal.today().getYear() + YEARS_AHEAD))
            found = found.and("nextInspection", portal.text("card.vehicle.date-wrong"));
        if (!mileageKm.isEmpty() && km().isEmpty())
            found = found.and("mileageKm", portal.text("card.vehicle.mileage-wrong"));
        return found;
    }

    /** Only after {@link #check} found nothing. */
    VehicleData data() {
        return new VehicleData(plate, vin, make, model, day(firstRegistration), km().orElse(null), day(nextInspection));
    }

    private static String tidy(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static boolean isDay(String typed, int from, int until) {
        if (typed.isEmpty()) return true;
        try {
            var year = LocalDate.parse(typed).getYear();
            return year >= from && year <= until;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isEmpty() ? null : LocalDate.parse(typed);
    }

    /** People write 92 400, 92'400 and 92.400. */
    private Optional<Integer> km() {
        var digits = mileageKm.replaceAll("(?i)[\\s.'’]|km", "");
        return digits.matches("[0-9]{1,7}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
