package stammkunde.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Difference.Source;
import stammkunde.customer.Differences;
import stammkunde.customer.Phone;
import stammkunde.customer.Proposed;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Keeping the customer file in order. */
@BrowserTest
class FileJourneyTest {

    private final Browser browser;
    private final Customers customers;
    private final Differences differences;
    private final Worlds worlds;
    private final World world;

    FileJourneyTest(Browser browser, Customers customers, Differences differences, Worlds worlds) {
        this.browser = browser;
        this.customers = customers;
        this.differences = differences;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @Test
    void differences_are_decided_field_by_field() {
        var petra = petra();
        differences.propose(
                world.business(),
                petra,
                Source.APPOINTMENT,
                List.of(
                        Proposed.name("Petra", "Brunner-Frei"),
                        Proposed.phone("0151 98765432"),
                        Proposed.address("Am Sandtorkai", "12", "20457", "Hamburg")));
        differences.propose(
                world.business(), world.ada(), Source.PORTAL, List.of(Proposed.email("ada.beispiel@bluemail.example")));
        try (var visit = signedIn()) {
            var page = visit.open("/desk/differences");
            visit.looksRight("desk-differences");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zusätzlich aufnehmen"))
                    .click();
            assertThat(page.getByText("Auf die Kundenkarte übernommen").first()).isVisible();
            visit.open("/desk/customers/" + petra.value());
            visit.looksRight("desk-customer-differs");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Abweichungen prüfen"))
                    .click();
            for (var i = 0; i < 2; i++)
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ablehnen"))
                        .first()
                        .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Petra Brunner")))
                    .isVisible();
            visit.open("/desk/differences");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Übernehmen"))
                    .click();
            assertThat(page.getByText("Keine Abweichungen").first()).isVisible();
            visit.open("/desk/differences");
            visit.looksRight("desk-differences-none");
        }
    }

    @Test
    void two_cards_are_compared_merged_and_parted_again() {
        var petra = petra();
        var twin = customers.create(
                world.business(),
                CustomerData.person("Petra", "Bruner", List.of("petra.brunner@bluemail.example"), List.of()));
        try (var visit = signedIn()) {
            var page = visit.open("/desk/customers/" + petra.value() + "/merge");
            visit.looksRight("desk-merge-choose");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vorschau"))
                    .click();
            assertThat(page.getByText("Die Karte von Petra Brunner bleibt").first())
                    .isVisible();
            visit.open("/desk/customers/" + petra.value() + "/merge?with=" + twin.value());
            visit.looksRight("desk-merge-plan");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Karten zusammenführen"))
                    .click();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rückgängig machen")))
                    .isVisible();
            visit.open("/desk/customers/" + petra.value() + "/merge");
            visit.looksRight("desk-merge-done");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rückgängig machen"))
                    .click();
            assertThat(page.getByText("Rückgängig gemacht").first()).isVisible();
        }
    }

    @Test
    void a_persons_data_is_shown_and_erased() {
        var petra = petra();
        try (var visit = signedIn()) {
            var page = visit.open("/desk/customers/" + petra.value() + "/data");
            visit.looksRight("desk-person-data");
            visit.open("/desk/customers/" + petra.value() + "/erasure");
            visit.looksRight("desk-person-erasure");
            page.getByLabel("Ja, unwiderruflich löschen").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Person löschen"))
                    .click();
            assertThat(page.getByText("Person gelöscht").first()).isVisible();
        }
    }

    private CustomerId petra() {
        return customers.create(
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
                        "Ruft lieber an.",
                        List.of("petra.brunner@bluemail.example"),
                        List.of(new Phone("+4915123456789", true), new Phone("+4930901820", false))));
    }

    private Visit signedIn() {
        var staff = worlds.staff(world, Role.OWNER);
        var visit = browser.visit();
        visit.context().addCookies(List.of(new Cookie("desk", staff.token()).setUrl(browser.address())));
        return visit;
    }
}
