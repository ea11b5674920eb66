package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLink.Target;
import stammkunde.access.PersonalLink.Wanted;
import stammkunde.access.PersonalLinks;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Appointments;
import stammkunde.shared.Ids;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** From a personal link to the appointment: one tap with scripts, two without. */
@BrowserTest
class QuickPagesTest {

    private final Browser browser;
    private final Worlds worlds;
    private final Vehicles vehicles;
    private final PersonalLinks links;
    private final Appointments appointments;
    private World world;
    private String link;

    QuickPagesTest(Browser browser, Worlds worlds, Vehicles vehicles, PersonalLinks links, Appointments appointments) {
        this.browser = browser;
        this.worlds = worlds;
        this.vehicles = vehicles;
        this.links = links;
        this.appointments = appointments;
    }

    @BeforeEach
    void ada_has_a_link() {
        world = worlds.create();
        Driver.reachable(worlds, world, world.ada());
        Driver.vehicle(vehicles, world, world.ada(), "KA-AB 1234");
        var batch = new Batch(Purpose.CAMPAIGN, Ids.next(), StoppedClock.NOW.plus(Duration.ofDays(14)), false);
        var target = new Target(world.wheels().value(), null, null);
        link = "/l/"
                + links.make(world.business(), batch, new Wanted(world.ada(), target), null)
                        .secret();
    }

    @Test
    void the_link_presses_its_button_itself_and_one_tap_books() {
        try (var visit = browser.visit()) {
            var page = visit.open(link);
            page.getByText("Wann passt es Ihnen?").waitFor();
            assertThat(page.url()).contains("/portal/quick").doesNotContain(link);
            visit.looksRight("quick");
            page.locator(".slot").first().click();
            page.getByText("Ihr Termin ist gebucht").first().waitFor();
            visit.looksRight("quick-booked");
        }
        assertThat(appointments.ofCustomer(world.business(), world.ada())).hasSize(1);
    }

    @Test
    void the_page_behind_a_link_looks_right_open_and_closed() {
        try (var visit = browser.visit()) {
            // else it presses its button before anybody has looked at it
            var idle =
                    new Route.FulfillOptions().setContentType("text/javascript").setBody("export function start() {}");
            visit.page().route(Pattern.compile("/press\\.js"), route -> route.fulfill(idle));
            visit.open(link);
            visit.looksRight("link");
            visit.open("/l/nobodys");
            visit.looksRight("link-closed");
        }
    }

    @Test
    void without_scripts_the_button_is_pressed_by_hand() {
        try (var visit = browser.visitWithoutScripts()) {
            var page = visit.open(link);
            assertThat(page.locator("main").innerText()).contains("Guten Tag, Ada", "••• 234");
            page.locator("main .btn.primary").click();
            page.locator(".slot").first().click();
            page.getByText("Ihr Termin ist gebucht").first().waitFor();
        }
        assertThat(appointments.ofCustomer(world.business(), world.ada())).hasSize(1);
    }
}
