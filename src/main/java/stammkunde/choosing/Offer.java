package stammkunde.choosing;

import org.jspecify.annotations.Nullable;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Withdrawal;
import stammkunde.shared.Money;

/**
 * What the visitor was told the click would cost. It comes back with the form: if it is no longer so, or somebody edited
 * it, nothing is booked and the form shows what holds now.
 */
public final class Offer {

    private Offer() {}

    public static String of(Service service) {
        return "%s-%s-%s-%s%s"
                .formatted(
                        cents(service.price()),
                        cents(service.noShowFee()),
                        service.currency(),
                        service.cancelUntil().toMinutes(),
                        service.withdrawal() == Withdrawal.RIGHT ? "" : "-" + service.withdrawal());
    }

    private static String cents(@Nullable Money amount) {
        return amount == null ? "" : Long.toString(amount.cents());
    }
}
