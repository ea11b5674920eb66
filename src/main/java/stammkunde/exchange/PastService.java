package stammkunde.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.VehicleId;

/**
 * Work done for a customer before or without this program, as the DMS tells.
 *
 * @param vehicle  null: it isn't known which
 * @param currency empty: the business's own
 */
public record PastService(
        LocalDate doneOn,
        String title,
        String details,
        @Nullable VehicleId vehicle,
        @Nullable Integer mileageKm,
        @Nullable Long amountCents,
        String currency) {}
