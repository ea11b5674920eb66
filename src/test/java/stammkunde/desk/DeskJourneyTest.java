package stammkunde.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.MouseButton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.ResourceId;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@BrowserTest
class DeskJourneyTest {

    private final Browser browser;
    private final Appointments appointments;
    private final Customers customers;
    private final Worlds worlds;
    private final World world;

    DeskJourneyTest(Browser browser, Appointments appointments, Customers customers, Worlds worlds) {
        this.browser = browser;
        this.appointments = appointments;
        this.customers = customers;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @Test
    void a_booking_appears_by_itself_is_linked_and_confirmed() {
        customers.create(
                world.business(), CustomerData.person("Jonas", "Widmer", List.of("other@x.example"), List.of()));
        try (var visit = signedIn()) {
            var page = visit.open("/desk");
            assertThat(page.locator("#day[data-live=on]")).isVisible();

            book("Jonas", "Widmer", "jonas@x.example", "2026-03-24T09:00");
            // „Konten zuordnen“ is another link
            var assign = Pattern.compile("^Zuordnen");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(assign))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verknüpfen"))
                    .click();
            assertThat(page.getByText("Mit der Kundenkarte verknüpft").first()).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bestätigen"))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mein Tag"))
                    .click();
            assertThat(page.getByText("Nichts Neues")).isVisible();
        }
    }

    @Test
    void somebody_is_found_from_anywhere_by_keyboard() {
        try (var visit = signedIn()) {
            var page = visit.open("/desk");
            // the script that listens for Ctrl+K arrives after the page
            page.locator("input[role=combobox]").waitFor();
            page.keyboard().press("Control+k");
            page.keyboard().type("beispi");
            assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Ada Beispiel")))
                    .isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ada Beispiel")))
                    .isVisible();
        }
    }

    @Test
    void the_context_menu_in_the_planner_tells_the_customer_by_sms() {
        var id = book("Jonas", "Widmer", "jonas@x.example", "2026-03-24T09:00");
        try (var visit = signedIn()) {
            var page = visit.open("/desk/planner?day=2026-03-24");
            var card = page.locator(".ev[href$='" + id.value() + "']");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            card.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
            assertThat(page.locator("#peek")).isVisible();
            visit.isAccessible();
            visit.screenshot("desk-menu");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bestätigung per SMS"))
                    .click();
            assertThat(page.getByText("Di, 24. März").first()).isVisible();

            page.locator(".ev[href$='" + id.value() + "']").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Benachrichtigt").first()).isVisible();
            visit.hasNoComplaints();
        }
    }

    @Test
    void a_card_is_dragged_to_another_time_and_lift_and_goes_back_where_something_is() {
        var id = book("Jonas", "Widmer", "jonas@x.example", "2026-03-24T09:00");
        book("Reto", "Zünd", "reto@x.example", "2026-03-24T13:00");
        try (var visit = signedIn()) {
            var page = visit.open("/desk/planner?day=2026-03-24");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            drag(page, id, world.lift2(), 2);
            assertThat(page.getByText("11:00 Radwechsel")).isVisible();

            page.waitForLoadState(LoadState.NETWORKIDLE);
            drag(page, id, world.lift(), 2);
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByText("11:00 Radwechsel")).isVisible();
        }
        var moved = appointments.find(world.business(), id).orElseThrow();
        org.assertj.core.api.Assertions.assertThat(moved.span().from()).isEqualTo(world.at("2026-03-24T11:00"));
        org.assertj.core.api.Assertions.assertThat(moved.resources()).containsExactly(world.lift2());
    }

    /** Takes the card by its top and lets it go over that lane, so many hours later. */
    private static void drag(Page page, AppointmentId id, ResourceId to, int hours) {
        var card = page.locator(".ev[href$='" + id.value() + "']").boundingBox();
        var lane = page.locator(".lane[data-resource='" + to.value() + "']").boundingBox();
        var rowOfAnHour = card.height + 2;
        page.mouse().move(card.x + 20, card.y + 8);
        page.mouse().down();
        page.mouse().move(card.x + 40, card.y + 30);
        page.mouse().move(lane.x + lane.width / 2, card.y + 8 + hours * rowOfAnHour);
        page.mouse().up();
    }

    @Test
    void every_page_looks_right_to_everybody() {
        var petra = customers.create(
                world.business(),
                new CustomerData(
                        CustomerData.Kind.PERSON,
                        "Petra",
                        "Brunner",
                        "",
                        "Rosenweg",
                        "6",
                        "10115",
                        "Berlin",
                        "",
                        "Ruft lieber an. Schlüssel im Briefkasten.",
                        List.of("petra.brunner@bluemail.example"),
                        List.of(new Phone("+4915123456789", true), new Phone("+4930901820", false))));
        var petras = book("Petra", "Brunner", "petra.brunner@bluemail.example", "2026-03-23T10:00");
        book("Mirjam", "Aebi", "mirjam@x.example", "2026-03-23T11:30");
        book("Reto", "Zünd", "petra.brunner@bluemail.example", "2026-03-26T08:00");
        try (var visit = signedIn()) {
            visit.open("/desk");
            assertThat(visit.page().locator("#day[data-live=on]")).isVisible();
            visit.looksRight("desk-day");
            visit.open("/desk/appointments/" + petras.value());
            visit.looksRight("desk-appointment");
            visit.open("/desk/appointments/" + petras.value() + "/move");
            visit.looksRight("desk-move");
            visit.open("/desk/appointments/" + petras.value() + "/customers/new");
            visit.looksRight("desk-new-customer");
            visit.open("/desk/appointments/new?customer=" + petra.value());
            visit.looksRight("desk-new");
            visit.open("/desk/customers");
            visit.looksRight("desk-customers");
            visit.open("/desk/customers/" + petra.value());
            visit.looksRight("desk-customer");
            visit.open("/desk/customers/" + petra.value() + "/edit");
            visit.looksRight("desk-customer-edit");
        }
    }

    private Visit signedIn() {
        var staff = worlds.staff(world, Role.OWNER);
        var visit = browser.visit();
        visit.context().addCookies(List.of(new Cookie("desk", staff.token()).setUrl(browser.address())));
        return visit;
    }

    private AppointmentId book(String first, String last, String email, String at) {
        var visitor = Visitor.of(first, last, email, "+4915123456789")
                .withComment("Klima kühlt nur noch lauwarm, bitte auch Pollenfilter prüfen.");
        var booking = appointments.book(
                world.business(),
                BookingRequest.online(
                        Ids.next(), world.wheels(), world.branch(), world.at(at), visitor, Locale.GERMAN, false));
        return ((Booking.Booked) booking).appointment();
    }
}
