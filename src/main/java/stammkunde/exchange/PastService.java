package stammkunde.exchange;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.VehicleId;
import stammkunde.shared.Money;

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
        String currency) {

    /** @param usual the business's own currency @return empty if it isn't known */
    public Optional<Money> amount(Currency usual) {
        if (amountCents == null) return Optional.empty();
        var known = currency.equals("EUR") || currency.equals("CHF");
        return Optional.of(new Money(amountCents, known ? Currency.getInstance(currency) : usual));
    }
}
