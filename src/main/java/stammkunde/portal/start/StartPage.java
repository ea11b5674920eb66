package stammkunde.portal.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.account.Accounts.Offer;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;
import stammkunde.portal.Visible;
import stammkunde.portal.vehicles.DueLine;
import stammkunde.portal.vehicles.VehicleTile;

/**
 * Everything {@code portal/start/start.jte} prints.
 *
 * @param next     null: none is to come
 * @param moreVehicles there are more than are shown
 * @param dues     of the customer, not of a vehicle
 * @param quick    something can be booked as Blitztermin
 * @param offer    whether a password is proposed
 * @param unmatched nobody has said yet whose card it is
 */
public record StartPage(
        Portal portal,
        @Nullable Visible next,
        List<Visible> later,
        List<Visible> past,
        List<VehicleTile> vehicles,
        boolean moreVehicles,
        List<DueLine> dues,
        boolean quick,
        Offer offer,
        boolean unmatched)
        implements PortalPage {

    public String title() {
        return text(
                portal.settings().formal() ? "portal.start.hello" : "portal.start.hello.du",
                portal.settings().formal() || portal.customer().firstName().isEmpty()
                        ? portal.customer().name()
                        : portal.customer().firstName());
    }
}
