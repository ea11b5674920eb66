package stammkunde.desk.customers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.Due;
import stammkunde.customer.DueDate;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleId;
import stammkunde.desk.Desk;

/** „HU fällig am 26. März“. */
public record DueMark(LocalDate on, boolean due, String text, String tone, String icon) {

    static DueMark of(Desk desk, String label, LocalDate on) {
        var day = desk.wording().date(on);
        return switch (Due.of(on, desk.today())) {
            case OVERDUE -> new DueMark(on, true, desk.text("card.due.overdue", label, day), "bad", "triangle-alert");
            case SOON -> new DueMark(on, true, desk.text("card.due.soon", label, day), "warn", "triangle-alert");
            case LATER, UNKNOWN ->
                new DueMark(on, false, desk.text("card.due.later", label, day), "info", "calendar-check");
        };
    }

    /** What falls due for a vehicle, soonest first. */
    static List<DueMark> of(Desk desk, Vehicle vehicle, List<DueDate> dates) {
        var inspection = vehicle.data().nextInspection();
        return Stream.concat(
                        Stream.ofNullable(inspection).map(on -> of(desk, inspection(desk), on)),
                        others(desk, vehicle.id(), dates))
                .sorted(Comparator.comparing(DueMark::on))
                .toList();
    }

    /** @param vehicle null: what falls due for the customer */
    static Stream<DueMark> others(Desk desk, @Nullable VehicleId vehicle, List<DueDate> dates) {
        return dates.stream()
                .filter(date -> Objects.equals(date.vehicle(), vehicle))
                .map(date -> of(desk, date.label(), date.on()));
    }

    /** MFK, HU, § 57a: what it is called where the business is. */
    static String inspection(Desk desk) {
        return desk.text("card.inspection." + desk.settings().country());
    }
}
