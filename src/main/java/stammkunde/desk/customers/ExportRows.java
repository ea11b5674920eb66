package stammkunde.desk.customers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import stammkunde.business.Branch;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.Phone;
import stammkunde.customer.Vehicle;
import stammkunde.desk.Desk;

/** The lines of the exports and what their columns are called. */
final class ExportRows {

    static final List<String> CUSTOMER_COLUMNS = List.of(
            "desk.customers.column.kind",
            "desk.customers.column.last",
            "desk.customers.column.first",
            "desk.customers.column.company",
            "desk.customers.column.street",
            "desk.customers.column.postcode",
            "desk.customers.column.city",
            "desk.customers.column.emails",
            "desk.customers.column.phones",
            "desk.customers.column.notes",
            "desk.customers.column.since",
            "card.column.number",
            "card.branch",
            "card.tags",
            "card.vehicles");

    static final List<String> VEHICLE_COLUMNS = List.of(
            "card.column.number",
            "desk.customers.column.name",
            "desk.customers.column.emails",
            "card.vehicle.plate",
            "card.vehicle.make",
            "card.vehicle.model",
            "card.vehicle.vin",
            "card.vehicle.registered",
            "card.vehicle.mileage",
            "card.change.INSPECTION");

    private ExportRows() {}

    static List<String> customer(Desk desk, Customer customer, List<Vehicle> vehicles) {
        var data = customer.data();
        var country = desk.settings().country();
        return List.of(
                desk.text("desk.customer.kind." + data.kind()),
                data.lastName(),
                data.firstName(),
                data.companyName(),
                (data.street() + " " + data.houseNumber()).strip(),
                data.postcode(),
                data.city(),
                String.join(", ", data.emails()),
                data.phones().stream()
                        .map(Phone::value)
                        .map(value -> Contacts.printed(value, country))
                        .collect(Collectors.joining(", ")),
                data.notes(),
                desk.wording().dayOf(customer.createdAt()).toString(),
                number(customer),
                Optional.ofNullable(customer.filing().branch())
                        .flatMap(desk::branch)
                        .map(Branch::name)
                        .orElse(""),
                String.join(", ", customer.filing().tags()),
                vehicles.stream().map(Vehicle::title).collect(Collectors.joining(" | ")));
    }

    static List<String> vehicle(Customer customer, Vehicle vehicle) {
        var data = vehicle.data();
        return List.of(
                number(customer),
                customer.name(),
                customer.email().orElse(""),
                data.plate(),
                data.make(),
                data.model(),
                data.vin(),
                Objects.toString(data.firstRegistration(), ""),
                Objects.toString(data.mileageKm(), ""),
                Objects.toString(data.nextInspection(), ""));
    }

    private static String number(Customer customer) {
        return customer.number() == 0 ? "" : Long.toString(customer.number());
    }
}
