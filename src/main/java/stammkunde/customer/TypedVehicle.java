package stammkunde.customer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what people type about a vehicle, the same at the desk and in the portal. */
public final class TypedVehicle {

    private static final int OLDEST = 1886;
    private static final int FIRST_INSPECTIONS = 1950;
    private static final int YEARS_AHEAD = 10;

    private TypedVehicle() {}

    /** People write 92 400, 92'400 and 92.400. @return empty if it is no mileage */
    public static Optional<Integer> mileage(String typed) {
        var digits = typed.replaceAll("(?i)[\\s.'’]|km", "");
        return digits.matches("[0-9]{1,7}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /** Nothing typed is fine. */
    public static boolean isRegistration(String typed, LocalDate today) {
        return isDay(typed, OLDEST, today.getYear() + 1);
    }

    /** Nothing typed is fine. */
    public static boolean isInspection(String typed, LocalDate today) {
        return isDay(typed, FIRST_INSPECTIONS, today.getYear() + YEARS_AHEAD);
    }

    /** Only after it was found to be a day; null: nothing was typed. */
    public static @Nullable LocalDate day(String typed) {
        return typed.isEmpty() ? null : LocalDate.parse(typed);
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
}
