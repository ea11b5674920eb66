package stammkunde.desk.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.customer.By;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vehicles;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@BrowserTest
class CardJourneyTest {

    private final Browser browser;
    private final Vehicles vehicles;
    private final Worlds worlds;
    private final World world;
    private final String card;

    CardJourneyTest(Browser browser, Vehicles vehicles, Worlds worlds) {
        this.browser = browser;
        this.vehicles = vehicles;
        this.worlds = worlds;
        this.world = worlds.create();
        this.card = "/desk/customers/" + world.ada().value();
    }

    @Test
    void a_vehicle_the_customer_adds_in_the_portal_appears_on_the_open_card() {
        try (var visit = signedIn()) {
            var page = visit.open(card);
            assertThat(page.locator("#card[data-live=on]")).isVisible();

            vehicles.add(
                    world.business(),
                    world.ada(),
                    VehicleData.of("M-AB 123", "VW", "Golf"),
                    new By.Customer(world.ada()));

            assertThat(page.getByText("VW Golf").first()).isVisible();
        }
    }

    @Test
    void every_tab_looks_right() {
        var golf = new VehicleData(
                "M-AB 123", "WVW1", "VW", "Golf", LocalDate.parse("2016-05-02"), 92_400, LocalDate.parse("2026-04-15"));
        vehicles.add(world.business(), world.ada(), golf, new By.Customer(world.ada()));
        try (var visit = signedIn()) {
            for (var tab : CardTab.values()) {
                visit.open(tab.at(card));
                visit.looksRight("card-" + tab.name().toLowerCase(Locale.ROOT));
            }
            visit.open(card + "/vehicles/new");
            visit.looksRight("card-vehicle");
            visit.open(card + "/picture/edit");
            visit.looksRight("card-picture");
            visit.open("/desk/settings/fields/new");
            visit.looksRight("settings-field");
            visit.open(card + "/edit");
            visit.looksRight("card-edit");
        }
    }

    private Visit signedIn() {
        var staff = worlds.staff(world, Role.OWNER);
        var visit = browser.visit();
        visit.context().addCookies(List.of(new Cookie("desk", staff.token()).setUrl(browser.address())));
        return visit;
    }
}
