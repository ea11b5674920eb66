package stammkunde.desk.customers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stammkunde.business.Business.Country;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.Found;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleData;
import stammkunde.web.Plate;

/**
 * One line of the list.
 *
 * @param vehicle by which it was found: „ZH 482 913, Škoda Octavia“; empty: not by one
 */
public record CustomerRow(
        String href,
        String name,
        String phone,
        String email,
        String city,
        boolean company,
        Optional<Plate> plate,
        String vehicle) {

    static CustomerRow of(Found found, Country country) {
        var row = of(found.customer(), country);
        return found.vehicle().map(Vehicle::data).map(row::with).orElse(row);
    }

    private CustomerRow with(VehicleData vehicle) {
        var drawn =
                Optional.of(vehicle.plate()).filter(plate -> !plate.isEmpty()).map(Plate::of);
        return new CustomerRow(href, name, phone, email, city, company, drawn, vehicle.name());
    }

    static CustomerRow of(Customer customer, Country country) {
        return new CustomerRow(
                "/desk/customers/" + customer.id().value(),
                customer.name(),
                customer.phones().stream()
                        .findFirst()
                        .map(phone -> Contacts.printed(phone.value(), country))
                        .orElse(""),
                customer.email().orElse(""),
                customer.data().city(),
                !customer.data().companyName().isEmpty(),
                Optional.empty(),
                "");
    }

    /** What stands below the name where there is room for one line. */
    public String hint() {
        return List.of(vehicle, phone, email, city).stream()
                .filter(part -> !part.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" · "));
    }
}
