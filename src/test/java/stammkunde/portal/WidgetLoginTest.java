package stammkunde.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import stammkunde.account.Accounts;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.embedding.Embedding;
import stammkunde.embedding.Embedding.Mode;
import stammkunde.embedding.Embedding.Side;
import stammkunde.embedding.Embeddings;
import stammkunde.embedding.Origin;
import stammkunde.messaging.Post;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.Website;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Logging in from somebody else's website, in a browser that keeps no third-party cookies. */
@BrowserTest
class WidgetLoginTest {

    private static final String PASSWORD = "vier winterreifen im keller";

    private final Browser browser;
    private final Post post;
    private final World world;

    WidgetLoginTest(
            Browser browser, Worlds worlds, Embeddings embeddings, Customers customers, Accounts accounts, Post post) {
        this.browser = browser;
        this.post = post;
        this.world = worlds.create();
        var staff = worlds.staff(world, Role.DESK).id();
        var zoe = CustomerData.person(
                "Zoe", "Beispiel", List.of("zoe@example.org"), List.of(new Phone("+4915112345678", true)));
        accounts.setPassword(world.business(), customers.create(world.business(), zoe, staff), PASSWORD);
        embeddings.save(
                world.business(), new Embedding(List.of(new Origin(Website.ORIGIN)), Mode.DRAWER, Side.RIGHT, "", ""));
    }

    @Test
    void registering_in_that_window_hands_over_to_the_frame_too() {
        try (var visit = browser.visit()) {
            var site = widget(visit);
            var window = site.page()
                    .waitForPopup(
                            () -> site.inside().getByText("Anmelden").first().click());
            window.getByText("Noch nicht registriert").click();
            window.locator("#who").fill("eva@example.org");
            window.getByText("Code senden").click();
            window.locator("#code").waitFor();
            window.locator("#code").fill(code());
            window.locator("#code").press("Enter");
            window.locator("#firstName").fill("Eva");
            window.locator("#lastName").fill("Neuland");
            window.locator("#password").fill(PASSWORD);
            window.waitForClose(() -> window.locator("#password").press("Enter"));

            site.inside()
                    .getByText("Ihr Konto ist noch keiner Kundenkarte zugeordnet")
                    .first()
                    .waitFor();
            visit.hasNoComplaints();
        }
    }

    private String code() {
        var letters = Awaitility.await().until(() -> post.deliver(world.business()), sent -> !sent.isEmpty());
        return letters.getFirst().text().replaceAll("(?s).*\\b([0-9]{6})\\b.*", "$1");
    }

    private Website widget(Visit visit) {
        var line = "<script src=\"{host}/embed.js\" data-business=\"%s\" async></script>".formatted(world.slug());
        var site = Website.open(visit, browser.address(), line);
        site.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Termin buchen"))
                .click();
        return site;
    }

    @Test
    void a_window_of_our_own_takes_the_password_and_the_frame_goes_on_without_any_cookie() {
        try (var visit = browser.visit()) {
            var site = widget(visit);
            var window = site.page()
                    .waitForPopup(
                            () -> site.inside().getByText("Anmelden").first().click());
            window.getByLabel("Passwort").fill(PASSWORD);
            window.getByLabel("E-Mail").fill("zoe@example.org");
            window.waitForClose(() -> window.keyboard().press("Enter"));

            site.inside().getByText("Zoe").first().waitFor();
            site.inside().getByRole(AriaRole.LINK).getByText("Termine").first().click();
            site.inside().locator("h1").getByText("Termine").waitFor();
            visit.isAccessible();
            visit.screenshot("widget-portal");
            site.inside().getByText("Fahrzeuge").first().click();
            site.inside().locator("h1").getByText("Fahrzeuge").waitFor();
            assertThat(site.page().getByRole(AriaRole.DIALOG)).isVisible();
            assertThat(site.frame(browser.address()).evaluate("() => document.cookie"))
                    .isEqualTo("");
            visit.hasNoComplaints();
        }
    }
}
