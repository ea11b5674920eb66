package stammkunde.portal.vehicles;

import java.util.List;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/**
 * Everything {@code portal/vehicles/list.jte} prints.
 *
 * @param text what was searched for
 * @param next address of the following page, empty on the last one
 * @param undo address that takes a removal back, empty: nothing was removed just now
 */
public record VehiclesPage(Portal portal, List<VehicleTile> vehicles, int count, String text, String next, String undo)
        implements PortalPage {

    /** So many that they want searching. */
    public boolean isFleet() {
        return count > VehiclesController.A_PAGE;
    }
}
