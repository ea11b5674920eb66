package stammkunde.desk.customers;

import java.util.Optional;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleData;
import stammkunde.web.Problems;

/** @param vehicle empty: a new one */
public record VehicleFormPage(
        CardHead head, Optional<Vehicle> vehicle, VehicleForm form, Extras extras, Problems problems)
        implements CardTabPage {

    public String action() {
        return path() + "/vehicles" + vehicle.map(one -> "/" + one.id().value()).orElse("");
    }

    public String title() {
        return text(vehicle.isPresent() ? "card.vehicle.edit" : "card.vehicle.add");
    }

    public String inspection() {
        return DueMark.inspection(desk());
    }

    public int longestPlate() {
        return VehicleData.LONGEST_PLATE;
    }
}
