package stammkunde.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer's vehicle. */
public record Vehicle(
        VehicleId id, CustomerId customer, VehicleData data, boolean archived, Instant createdAt, Instant updatedAt) {

    /** What it is called in a line of text: {@code Škoda Octavia, ZH 482 913}; the VIN where nothing else is known. */
    public String title() {
        return title(data);
    }

    static String title(VehicleData data) {
        var known = Stream.of(data.name(), data.plate())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? data.vin() : known;
    }

    public Due inspection(LocalDate today) {
        return Due.of(data.nextInspection(), today);
    }
}
