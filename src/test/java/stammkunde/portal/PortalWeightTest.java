package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stammkunde.customer.Vehicles;
import stammkunde.testing.Browser;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Weight;
import stammkunde.testing.Worlds;

/** What the portal weighs over the wire: its first page after a scan, and its fullest one (ux.md). */
@DatabaseTest
class PortalWeightTest {

    private final String address;
    private final Worlds worlds;
    private final Vehicles vehicles;

    PortalWeightTest(Browser browser, Worlds worlds, Vehicles vehicles) {
        this.address = browser.address();
        this.worlds = worlds;
        this.vehicles = vehicles;
    }

    @Test
    void a_first_visit_takes_60_kilobytes_at_most_and_the_next_page_12() throws Exception {
        var world = worlds.create();
        Driver.reachable(worlds, world, world.ada());
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");
        var cookie = "visit=" + worlds.guest(world, world.ada()).token();
        for (var path : new String[] {"/portal", "/portal/appointments", "/portal/booking", "/portal/quick"}) {
            var weight = Weight.of(address, path, cookie);

            assertThat(weight.page()).as(path).isLessThanOrEqualTo(12_000);
            assertThat(weight.total()).as(path).isLessThanOrEqualTo(60_000);
        }
    }

    @Test
    void the_week_of_free_times_is_the_fullest_page_and_keeps_to_it_too() throws Exception {
        var world = worlds.create();
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");
        var cookie = "visit=" + worlds.guest(world, world.ada()).token();
        var path = "/portal/booking?service=" + world.wheels().value() + "&start=2026-03-24T08:00Z";

        var weight = Weight.of(address, path, cookie);

        assertThat(weight.page()).isLessThanOrEqualTo(12_000);
        assertThat(weight.total()).isLessThanOrEqualTo(60_000);
    }
}
