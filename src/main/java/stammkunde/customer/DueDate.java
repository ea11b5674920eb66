package stammkunde.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param vehicle null: it is about the customer */
public record DueDate(
        DueKindId kind, String label, @Nullable VehicleId vehicle, LocalDate on) {

    public Due state(LocalDate today) {
        return Due.of(on, today);
    }
}
