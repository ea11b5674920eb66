package stammkunde.desk.customers.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.access.PortalCodes;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Staff;
import stammkunde.testing.Visit;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@BrowserTest
class AccessLooksTest {

    private final Browser browser;
    private final PortalCodes codes;
    private final World world;
    private final Staff staff;
    private final CustomerId petra;

    AccessLooksTest(Browser browser, PortalCodes codes, Customers customers, Worlds worlds) {
        this.browser = browser;
        this.codes = codes;
        this.world = worlds.create();
        this.staff = worlds.staff(world, Role.OWNER);
        this.petra = customers.create(
                world.business(),
                CustomerData.person("Petra", "Brunner", List.of("petra@x.example", "pb@work.example"), List.of()));
    }

    @Test
    void staff_shows_sends_and_replaces_a_code() {
        try (var visit = signedIn()) {
            var page = visit.open(tab());
            visit.looksRight("access-none");
            button(page, "QR-Code erstellen").click();
            assertThat(page.getByText("Der QR-Code ist da").first()).isVisible();
            button(page, "QR per E-Mail senden").click();
            visit.open(tab());
            visit.looksRight("access");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Anzeigen"))
                    .or(button(page, "Anzeigen"))
                    .click();
            assertThat(page.locator("#show-code")).isVisible();
            visit.looksRight("access-shown");
            page.keyboard().press("Escape");

            var old = codes.find(world.business(), petra).orElseThrow();
            page.locator("a[data-dialog=renew-code]").click();
            assertThat(page.locator("#renew-code")).containsText("verlieren sofort den Zugang");
            visit.looksRight("access-renew");
            page.locator("#renew-code").locator("button.danger").click();
            assertThat(page.getByText("Neuer Code erstellt").first()).isVisible();
            assertThat(page.locator("#show-code")).not().containsText(old.printed());

            visit.open(tab() + "/links/new");
            visit.looksRight("access-link-new");
            button(page, "Link erstellen").click();
            assertThat(page.getByText("Link erstellt").first()).isVisible();
            visit.looksRight("access-link");
            visit.open(tab());
            assertThat(page.getByText("noch nicht benutzt").first()).isVisible();
            visit.looksRight("access-links");

            button(page, "Portal ausschalten").click();
            assertThat(page.getByText("Das Kundenportal ist ausgeschaltet").first())
                    .isVisible();
            visit.looksRight("access-off");
            visit.open("/desk/settings/portal");
            visit.looksRight("settings-portal");
        }
    }

    @Test
    void without_scripts_each_step_has_a_page_of_its_own() {
        codes.issue(world.business(), petra, staff.id());
        try (var visit = browser.visitWithoutScripts()) {
            signIn(visit);
            var page = visit.open(tab());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Anzeigen"))
                    .click();
            assertThat(page.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("QR-Code von Petra Brunner")))
                    .isVisible();
            page.goBack();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Neu generieren"))
                    .click();
            var old = codes.find(world.business(), petra).orElseThrow();
            button(page, "Neu generieren").click();
            assertThat(page.getByText("Neuer Code erstellt").first()).isVisible();
            org.assertj.core.api.Assertions.assertThat(codes.find(world.business(), petra))
                    .isPresent()
                    .isNotEqualTo(java.util.Optional.of(old));
        }
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private String tab() {
        return "/desk/customers/" + petra.value() + "/access";
    }

    private Visit signedIn() {
        var visit = browser.visit();
        signIn(visit);
        return visit;
    }

    private void signIn(Visit visit) {
        visit.context().addCookies(List.of(new Cookie("desk", staff.token()).setUrl(browser.address())));
    }
}
