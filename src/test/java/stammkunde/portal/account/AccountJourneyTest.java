package stammkunde.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.account.Newcomers;
import stammkunde.business.PortalSettings;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.messaging.Post;
import stammkunde.shared.BusinessId;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Somebody unknown registers, asks, is assigned by staff and sees what is theirs; each page looks right on the way. */
@BrowserTest
class AccountJourneyTest {

    private static final String PASSWORD = "wanderung im nebel";

    private final Browser browser;
    private final Customers customers;
    private final Newcomers newcomers;
    private final PortalSettings settings;
    private final Post post;
    private final Worlds worlds;

    AccountJourneyTest(
            Browser browser,
            Customers customers,
            Newcomers newcomers,
            PortalSettings settings,
            Post post,
            Worlds worlds) {
        this.browser = browser;
        this.customers = customers;
        this.newcomers = newcomers;
        this.settings = settings;
        this.post = post;
        this.worlds = worlds;
    }

    @Test
    void from_unknown_to_assigned() {
        var world = worlds.create();
        settings.setActivatesApp(world.business(), true);
        var data = CustomerData.person("Ada", "Lorenzen", List.of("ada@example.org"), List.of());
        var ada = customers.create(world.business(), data);
        try (var visit = browser.visit()) {
            var page = visit.open("/b/" + world.slug());
            page.getByText("Anmelden").first().click();
            looks(visit, "account-login");
            page.getByText("Noch nicht registriert").click();
            looks(visit, "account-register");
            page.locator("#who").fill("ada.privat@example.org");
            send(page, "Code senden");
            looks(visit, "account-code");
            page.locator("#code").fill(code(world.business()));
            send(page, "Weiter");
            page.locator("#firstName").fill("Ada");
            page.locator("#lastName").fill("Lorenzen");
            page.locator("#password").fill("kurz");
            send(page, "Passwort speichern und anmelden");
            looks(visit, "account-password");
            page.locator("#password").fill(PASSWORD);
            send(page, "Passwort speichern und anmelden");
            looks(visit, "account-question");
            visit.open("/portal");
            looks(visit, "account-unmatched");
            visit.open("/portal/account/password");
            looks(visit, "account-change");

            staffAssigns(world);

            visit.open("/portal/profile");
            assertThat(page.getByText("ada@example.org").count()).isEqualTo(1);
        }
        assertThat(newcomers.waiting(world.business(), 10)).isEmpty();
        assertThat(customers.find(world.business(), ada).orElseThrow().emails()).hasSize(2);
    }

    private void staffAssigns(World world) {
        var staff = worlds.staff(world, Role.DESK);
        try (var visit = browser.visit()) {
            visit.context().addCookies(List.of(new Cookie("desk", staff.token()).setUrl(browser.address())));
            var page = visit.open("/desk/accounts");
            looks(visit, "desk-accounts");
            var card = page.locator("section.card h2 a").first().getAttribute("href");
            visit.open(card + "/access");
            looks(visit, "desk-account");
            visit.open("/desk/accounts");
            send(page, "Zuordnen");
            page.getByText("Konto zugeordnet").first().waitFor();
        }
    }

    /** Once the change from the page before is over. */
    private static void looks(Visit visit, String name) {
        visit.page().waitForTimeout(400);
        visit.looksRight(name);
    }

    private static void send(Page page, String button) {
        page.waitForNavigation(() -> page.locator("button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click());
    }

    private String code(BusinessId business) {
        return post.deliver(business).getFirst().text().replaceAll("(?s).*\\b([0-9]{6})\\b.*", "$1");
    }
}
