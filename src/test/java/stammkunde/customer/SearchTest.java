package stammkunde.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.customer.CustomerData.Kind;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The one search box. */
@DatabaseTest
class SearchTest {

    private static final By NOBODY = new By.System();

    private final Customers customers;
    private final Vehicles vehicles;
    private final Worlds worlds;
    private final World world;

    SearchTest(Customers customers, Vehicles vehicles, Worlds worlds) {
        this.customers = customers;
        this.vehicles = vehicles;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @Test
    void a_plate_is_found_by_its_beginning_by_a_part_and_with_a_typing_error() {
        drives(world.ada(), "TÜ-AB 1234");
        drives(world.bo(), "ZH 482 913");

        assertThat(List.of("TÜ-AB", "tuab12", "TUE AB 1234", "AB 1234", "TÜ-AB 1243", "TÜ-AC 1234", "TÜAB 124"))
                .allSatisfy(text -> assertThat(found(text)).as(text).first().isEqualTo(world.ada()));
        assertThat(List.of("zh482913", "482913", "482 913", "ZH 482 931", "ZH 48 913"))
                .allSatisfy(text -> assertThat(found(text)).as(text).first().isEqualTo(world.bo()));
        assertThat(found("XX 999")).isEmpty();
    }

    @Test
    void who_is_found_by_a_vehicle_is_shown_with_it_and_once() {
        drives(world.ada(), "B-AB 12");
        drives(world.ada(), "B-AB 13");

        var found = customers.find(world.business(), "B-AB", 8);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().vehicle())
                .map(vehicle -> vehicle.data().plate())
                .contains("B-AB 12");
        assertThat(customers.find(world.business(), "Ada", 8).getFirst().vehicle())
                .isEmpty();
    }

    @Test
    void a_vin_and_a_customer_number_are_found_whole() {
        vehicles.add(
                world.business(),
                world.ada(),
                new VehicleData("", "WVWZZZ1JZXW000001", "VW", "Golf", null, null, null),
                NOBODY);
        var numbered = customers.create(
                world.business(), CardEntry.of(CustomerData.person("No", "Name", List.of(), List.of())), NOBODY);
        var number = customers.find(world.business(), numbered).orElseThrow().number();

        assertThat(found("wvwzzz1jzxw000001")).containsExactly(world.ada());
        assertThat(number).isPositive();
        assertThat(found(String.valueOf(number))).first().isEqualTo(numbered);
    }

    @Test
    void a_firm_with_figures_in_its_name_is_found_misspelt() {
        var firm = customers.create(
                world.business(),
                new CustomerData(Kind.COMPANY, "", "", "Garage 24 Nord", "", "", "", "", "", "", List.of(), List.of()));

        assertThat(found("Garage 24")).containsExactly(firm);
        assertThat(found("Garagge 24")).containsExactly(firm);
    }

    @Test
    void removed_vehicles_and_other_businesses_are_not_found() {
        var gone = drives(world.ada(), "B-XY 77");
        vehicles.remove(world.business(), gone, NOBODY);
        var theirs = worlds.create();
        vehicles.add(theirs.business(), theirs.ada(), VehicleData.of("B-XY 77", "", ""), NOBODY);

        assertThat(found("B-XY 77")).isEmpty();
        assertThat(found("B-XZ 77")).isEmpty();
    }

    private VehicleId drives(CustomerId customer, String plate) {
        var added = vehicles.add(world.business(), customer, VehicleData.of(plate, "VW", "Golf"), NOBODY);
        return ((VehicleAdded.Added) added).vehicle();
    }

    private List<CustomerId> found(String text) {
        return customers.search(world.business(), text, 8).stream()
                .map(Customer::id)
                .toList();
    }
}
