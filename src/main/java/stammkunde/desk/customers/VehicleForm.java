package stammkunde.desk.customers;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private static final int OLDEST = 1886;
    private static final int YEARS_AHEAD = 10;

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
        if (!isDay(firstRegistration, OLDEST, desk.today().getYear() + 1))
            found = found.and("firstRegistration", desk.text("card.vehicle.date-wrong"));
        if (!isDay(nextInspection, 1950, desk.today().getYear() + YEARS_AHEAD))
            found = found.and("nextInspection", desk.text("card.vehicle.date-wrong"));
        if (!mileageKm.isEmpty() && km().isEmpty())
            found = found.and("mileageKm", desk.text("card.vehicle.mileage-wrong"));
        return found;
    }

    /** Only after {@link #check} found nothing. */
    VehicleData data() {
        return new VehicleData(plate, vin, make, model, day(firstRegistration), km().orElse(null), day(nextInspection));
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
