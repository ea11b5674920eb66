package stammkunde.portal.vehicles;

import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;
import stammkunde.web.Problems;

/** Everything {@code portal/vehicles/form.jte} prints. @param action where the form goes; a known vehicle's address, or all vehicles' */
public record VehicleFormPage(Portal portal, String action, boolean known, VehicleForm form, Problems problems)
        implements PortalPage {

    public String title() {
        return text(known ? "portal.vehicle.change" : "portal.vehicle.add");
    }

    public String inspection() {
        return text(
                "card.vehicle.inspection",
                text("card.inspection." + portal.settings().country()));
    }
}
