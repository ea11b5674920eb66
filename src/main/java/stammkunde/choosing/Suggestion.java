package stammkunde.choosing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Branch;
import stammkunde.customer.DueKindId;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleId;
import stammkunde.scheduling.Service;

/**
 * What a known customer most likely wants to book.
 *
 * @param vehicle it is about; null: none is known
 * @param due     why; null: it was asked for, or it is what they had before
 */
public record Suggestion(
        Service service,
        Branch branch,
        @Nullable Vehicle vehicle,
        @Nullable Falling due) {

    /** Something that falls due. @param kind null: the vehicle inspection @param vehicle null: it is about the customer */
    public record Falling(
            @Nullable DueKindId kind,
            String label,
            @Nullable VehicleId vehicle,
            LocalDate on) {}
}
