package stammkunde.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import stammkunde.account.Accounts;
import stammkunde.account.Newcomers;
import stammkunde.business.PortalSettings;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
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
    private final Accounts accounts;
    private final Customers customers;
    private final Newcomers newcomers;
    private final PortalSettings settings;
    private final Post post;
    private final Worlds worlds;

    AccountJourneyTest(
            Browser browser,
            Accounts accounts,
            Customers customers,
            Newcomers newcomers,
            PortalSettings settings,
            Post post,
            Worlds worlds) {
        this.browser = browser;
        this.accounts = accounts;
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

    @Test
    void a_forgotten_password_a_stale_visit_and_a_one_time_password() {
        var world = worlds.create();
        var data = CustomerData.person("Ada", "Lorenzen", List.of("ada@example.org"), List.of());
        var ada = customers.create(world.business(), data);
        accounts.setPassword(world.business(), ada, PASSWORD);
        try (var visit = browser.visit()) {
            var page = visit.open("/b/" + world.slug() + "/account/login");
            page.getByText("Passwort vergessen").click();
            looks(visit, "account-forgot");
            page.locator("#who").fill("ada@example.org");
            send(page, "Link senden");
            looks(visit, "account-forgot-sent");
            var reset = secret(world.business(), "(?s).*(/b/[a-z0-9-]+/account/reset/[A-Za-z0-9_-]+).*");
            visit.open(reset);
            looks(visit, "account-reset");
            page.locator("#password").fill(PASSWORD + " neu");
            send(page, "Passwort speichern und anmelden");
            page.waitForURL("**/portal?done=password");
            visit.open(reset);
            looks(visit, "account-reset-void");

            worlds.change(
                    world,
                    "update access.visit set confirmed_at = confirmed_at - interval '1 hour' where business_id = ?",
                    world.business().value());
            visit.open("/portal/account/password");
            page.locator("#password").fill("falsch geraten");
            send(page, "Bestätigen");
            looks(visit, "account-step-up");
            page.locator("#password").fill(PASSWORD + " neu");
            send(page, "Bestätigen");
            page.waitForURL("**/portal/account/password");
        }
        var once = staffMakesOneTimePassword(world, ada);
        try (var visit = browser.visit()) {
            var page = visit.open("/b/" + world.slug() + "/account/login");
            page.locator("#who").fill("ada@example.org");
            page.locator("#password").fill(once);
            page.locator("#password").press("Enter");
            page.waitForURL("**/account/first-password");
            looks(visit, "account-first-password");
        }
    }

    private String staffMakesOneTimePassword(World world, CustomerId ada) {
        var staff = worlds.staff(world, Role.DESK);
        try (var visit = browser.visit()) {
            visit.context().addCookies(List.of(new Cookie("desk", staff.token()).setUrl(browser.address())));
            var page = visit.open("/desk/customers/" + ada.value() + "/access");
            send(page, "Einmalpasswort");
            looks(visit, "desk-one-time");
            return page.locator("code.secret").textContent();
        }
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
        return secret(business, "(?s).*\\b([0-9]{6})\\b.*");
    }

    /** Letters that are asked for are written aside. */
    private String secret(BusinessId business, String pattern) {
        var letters = Awaitility.await().until(() -> post.deliver(business), sent -> !sent.isEmpty());
        return letters.getFirst().text().replaceAll(pattern, "$1");
    }
}
