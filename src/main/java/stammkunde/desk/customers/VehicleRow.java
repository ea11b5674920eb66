package stammkunde.desk.customers;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import stammkunde.customer.DueDate;
import stammkunde.customer.Vehicle;
import stammkunde.customer.Vins;
import stammkunde.desk.Desk;
import stammkunde.web.Plate;

/**
 * A vehicle in a list.
 *
 * @param doubt why its VIN is probably misread; empty: it isn't
 * @param also  other customers with the same plate
 */
public record VehicleRow(
        String href,
        Optional<Plate> plate,
        String name,
        String since,
        String vin,
        String mileage,
        List<DueMark> dues,
        String doubt,
        List<Other> also) {

    /** Somebody else's card. */
    public record Other(String href, String name) {}

    static VehicleRow of(Desk desk, Vehicle vehicle, List<DueDate> dates, List<Other> also) {
        var data = vehicle.data();
        var registered = data.firstRegistration();
        var km = data.mileageKm();
        return new VehicleRow(
                "/desk/customers/" + vehicle.customer().value() + "/vehicles/"
                        + vehicle.id().value(),
                data.plate().isEmpty() ? Optional.empty() : Optional.of(Plate.of(data.plate())),
                data.name().isEmpty() ? desk.text("card.vehicle.unnamed") : data.name(),
                registered == null ? "" : desk.text("card.vehicle.since", Integer.toString(registered.getYear())),
                data.vin().isEmpty() ? "" : desk.text("card.vehicle.vin-is", data.vin()),
                km == null
                        ? ""
                        : NumberFormat.getIntegerInstance(desk.frame().locale()).format(km),
                DueMark.of(desk, vehicle, dates),
                Vins.check(data.vin())
                        .map(doubt -> desk.text("card.vin." + doubt))
                        .orElse(""),
                also);
    }
}
