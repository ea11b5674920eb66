package stammkunde.customer;

import java.util.Optional;
import stammkunde.shared.Ids;

/** Where a page of vehicles ends: they stand in the order of their plates. */
public record VehicleCursor(String plate, VehicleId vehicle) {

    /** For an address. */
    public String printed() {
        return vehicle.value() + plate;
    }

    public static Optional<VehicleCursor> parse(String printed) {
        if (printed.length() < 36 || printed.length() > 36 + VehicleData.LONGEST_PLATE) return Optional.empty();
        var plate = printed.substring(36);
        if (!Plates.searchable(plate).equals(plate)) return Optional.empty();
        return Ids.parse(printed.substring(0, 36)).map(id -> new VehicleCursor(plate, new VehicleId(id)));
    }
}
