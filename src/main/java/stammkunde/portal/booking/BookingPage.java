package stammkunde.portal.booking;

import org.jspecify.annotations.Nullable;
import stammkunde.choosing.Steps;
import stammkunde.choosing.Summary;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/**
 * Everything {@code portal/booking/page.jte} prints.
 *
 * @param notice  why the form that came is not shown again; empty: none came, or it is
 * @param vehicle null where there is nothing to choose
 * @param steps   null until it is known which vehicle it is about
 * @param details null until a time is chosen
 */
public record BookingPage(
        Portal portal,
        String notice,
        @Nullable VehicleStep vehicle,
        @Nullable Steps steps,
        @Nullable Summary summary,
        @Nullable Details details)
        implements PortalPage {

    /** Of the last step, which shows what is ordered. */
    public int orderNumber(int lastStep) {
        return details == null || details.number() == 0 ? lastStep + 1 : details.number() + 1;
    }
}
