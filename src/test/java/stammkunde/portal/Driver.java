package stammkunde.portal;

import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.customer.By;
import stammkunde.customer.CustomerId;
import stammkunde.customer.VehicleAdded.Added;
import stammkunde.customer.VehicleData;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.testing.Guest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** A customer with a telephone and perhaps vehicles, who opens pages of the portal and sends forms. */
record Driver(MockMvcTester browser, Worlds worlds, World world, CustomerId id, Guest guest) {

    static Driver ada(MockMvcTester browser, Worlds worlds, World world) {
        reachable(worlds, world, world.ada());
        return new Driver(browser, worlds, world, world.ada(), worlds.guest(world, world.ada()));
    }

    static void reachable(Worlds worlds, World world, CustomerId customer) {
        contact(worlds, world, customer, "PHONE", "+491701112233");
        contact(worlds, world, customer, "EMAIL", "ada@example.com");
    }

    private static void contact(Worlds worlds, World world, CustomerId customer, String kind, String value) {
        worlds.change(
                world,
                "insert into customer.contact (business_id, contact_id, customer_id, kind, value, mobile)"
                        + " values (?, gen_random_uuid(), ?, ?, ?, ? = 'PHONE')",
                world.business().value(),
                customer.value(),
                kind,
                value,
                kind);
    }

    static VehicleId vehicle(Vehicles vehicles, World world, CustomerId owner, String plate) {
        var data = VehicleData.of(plate, "VW", "Golf Variant");
        return ((Added) vehicles.add(world.business(), owner, data, new By.Customer(owner))).vehicle();
    }

    MvcTestResult open(String address) {
        return browser.get().uri(address).cookie(guest.cookie()).exchange();
    }

    MvcTestResult send(String address, Map<String, String> fields) {
        var request = browser.post().uri(address).cookie(guest.cookie()).param("_csrf", guest.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
