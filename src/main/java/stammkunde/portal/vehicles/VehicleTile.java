package stammkunde.portal.vehicles;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stammkunde.customer.DueDate;
import stammkunde.customer.Vehicle;
import stammkunde.portal.Portal;
import stammkunde.web.Plate;

/**
 * A vehicle as its owner sees it.
 *
 * @param mileage „92 400 km“, empty: not known
 * @param dues    soonest first
 */
public record VehicleTile(
        String href, String book, Optional<Plate> plate, String name, String mileage, List<DueLine> dues) {

    public static VehicleTile of(Portal portal, Vehicle vehicle, List<DueDate> dates, DueLinks.Of links) {
        var data = vehicle.data();
        var km = data.mileageKm();
        var book = "/portal/booking?vehicle=" + vehicle.id().value();
        var label = portal.text("card.inspection." + portal.settings().country());
        var inspection = Stream.ofNullable(data.nextInspection())
                .map(on -> DueLine.of(portal, label, on, links.href(null, label, vehicle.id())));
        var others = dates.stream()
                .filter(date -> vehicle.id().equals(date.vehicle()))
                .map(date -> DueLine.of(
                        portal, date.label(), date.on(), links.href(date.kind(), date.label(), vehicle.id())));
        return new VehicleTile(
                "/portal/vehicles/" + vehicle.id().value(),
                book,
                data.plate().isEmpty() ? Optional.empty() : Optional.of(Plate.of(data.plate())),
                data.name().isEmpty() ? portal.text("portal.vehicle.unnamed") : data.name(),
                km == null
                        ? ""
                        : portal.text(
                                "portal.vehicle.km",
                                NumberFormat.getIntegerInstance(portal.frame().locale())
                                        .format(km)),
                Stream.concat(inspection, others)
                        .sorted(Comparator.comparing(DueLine::on))
                        .toList());
    }

    /** What falls due for the customer, not for a vehicle. */
    public static List<DueLine> ownDues(Portal portal, List<DueDate> dates, DueLinks.Of links) {
        return dates.stream()
                .filter(date -> date.vehicle() == null)
                .map(date -> DueLine.of(portal, date.label(), date.on(), links.href(date.kind(), date.label(), null)))
                .toList();
    }
}
