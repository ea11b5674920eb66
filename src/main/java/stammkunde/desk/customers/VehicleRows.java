package stammkunde.desk.customers;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import org.springframework.stereotype.Component;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.DueDate;
import stammkunde.customer.Plates;
import stammkunde.customer.Vehicle;
import stammkunde.customer.Vehicles;
import stammkunde.desk.Desk;

/** Puts to vehicles what falls due and who else has their plates: two questions for all of them. */
@Component
class VehicleRows {

    private final Vehicles vehicles;
    private final Customers customers;

    VehicleRows(Vehicles vehicles, Customers customers) {
        this.vehicles = vehicles;
        this.customers = customers;
    }

    List<VehicleRow> of(Desk desk, CustomerId customer, List<Vehicle> shown, List<DueDate> dates) {
        var plates = shown.stream().map(vehicle -> vehicle.data().plate()).toList();
        var elsewhere = vehicles.samePlateElsewhere(desk.business(), customer, plates);
        var owners = customers.all(
                desk.business(), elsewhere.stream().map(Vehicle::customer).toList());
        var byPlate = elsewhere.stream()
                .collect(groupingBy(one -> Plates.searchable(one.data().plate())));
        return shown.stream()
                .map(vehicle -> {
                    var same = byPlate.getOrDefault(
                            Plates.searchable(vehicle.data().plate()), List.of());
                    var also = same.stream()
                            .map(one -> owners.get(one.customer()))
                            .distinct()
                            .map(VehicleRows::other)
                            .toList();
                    return VehicleRow.of(desk, vehicle, dates, also);
                })
                .toList();
    }

    private static VehicleRow.Other other(Customer owner) {
        return new VehicleRow.Other("/desk/customers/" + owner.id().value() + "/vehicles", owner.name());
    }
}
