package stammkunde.booking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.embedding.EmbedScript;
import stammkunde.embedding.Embedding;
import stammkunde.embedding.Embedding.Mode;
import stammkunde.embedding.Embedding.Side;
import stammkunde.embedding.Embeddings;
import stammkunde.embedding.Origin;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Website;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The widget on somebody else's website: another site, a strict policy there, no third-party cookies. */
@BrowserTest
class WidgetJourneyTest {

    private static final String LINE = "<script src=\"{host}/embed.js\" data-business=\"%s\"%s></script>";

    private final Browser browser;
    private final EmbedScript script;
    private final World world;
    private final String host;

    WidgetJourneyTest(Browser browser, Worlds worlds, Embeddings embeddings, EmbedScript script) {
        this.browser = browser;
        this.script = script;
        this.world = worlds.create();
        this.host = browser.address();
        embeddings.save(
                world.business(), new Embedding(List.of(new Origin(Website.ORIGIN)), Mode.DRAWER, Side.RIGHT, "", ""));
    }

    private String line(String attributes) {
        return LINE.formatted(world.slug(), attributes);
    }

    private static void open(Website site, String label) {
        site.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .click();
    }

    @Test
    void a_stranger_opens_the_drawer_by_keyboard_books_and_comes_back_with_escape() {
        try (var visit = browser.visit()) {
            var site = Website.open(visit, host, line(" async"));
            var page = site.page();
            var tab = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Termin buchen"));
            tab.waitFor();
            assertThat(page.locator("iframe")).hasCount(0);
            page.keyboard().press("Tab");
            assertThat(site.focused()).isEqualTo("BUTTON Termin buchen");
            page.keyboard().press("Enter");
            var drawer = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Termin buchen"));
            assertThat(drawer).isVisible();
            assertThat(page.locator("iframe")).hasAttribute("title", "Termin buchen, Werkstatt Nord");

            site.inside().getByText("Radwechsel").click();
            site.isUndisturbed();
            visit.isAccessible();
            site.inside().getByText("Diesen nehmen").click();
            site.inside().getByLabel("Vorname").fill("Ingrid");
            site.inside().getByLabel("Nachname").fill("Lorenzen");
            site.inside().getByLabel("E-Mail").fill("ingrid.lorenzen@posteo.de");
            site.inside().getByLabel("Telefon").fill("0171 3920014");
            site.inside().getByText("Termin verbindlich buchen").click();
            site.inside().getByText("Ihr Termin ist gebucht").waitFor();

            site.inside().getByText("Ihr Termin ist gebucht").click();
            page.keyboard().press("Escape");
            assertThat(drawer).isHidden();
            assertThat(site.focused()).isEqualTo("BUTTON Termin buchen");
            assertThat(visit.context().cookies()).isEmpty();
            visit.hasNoComplaints();
        }
    }

    @Test
    void the_focus_stays_in_the_drawer_and_closing_leaves_what_was_chosen() {
        try (var visit = browser.visit()) {
            var site = Website.open(
                    visit,
                    host,
                    line(" data-side=\"left\" data-label=\"Zum Termin\" async") + "<a href=\"#\">Impressum</a>");
            var page = site.page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zum Termin"))
                    .click();
            site.inside().getByText("Radwechsel").click();
            site.inside().getByText("Diesen nehmen").waitFor();
            for (int i = 0; i < 60; i++) {
                page.keyboard().press("Tab");
                assertThat(site.focused()).doesNotContain("Impressum", "Zum Termin");
            }
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Schließen"))
                    .click();
            assertThat(site.focused()).isEqualTo("BUTTON Zum Termin");
            page.keyboard().press("Enter");
            assertThat(site.inside().getByText("Diesen nehmen")).isVisible();
            visit.hasNoComplaints();
        }
    }

    @Test
    void inline_it_keeps_its_place_and_grows_with_its_page() {
        try (var visit = browser.visit()) {
            var site = Website.open(visit, host, line(" data-mode=\"inline\" data-height=\"600\" data-lang=\"de\""));
            site.inside().getByText("Radwechsel").waitFor();
            var before = site.page().locator("#below").boundingBox().y;
            site.isUndisturbed();
            site.inside().getByText("Radwechsel").click();
            site.inside().getByText("Diesen nehmen").click();
            site.inside().getByText("Termin verbindlich buchen").waitFor();
            site.page()
                    .waitForFunction(
                            "before => document.querySelector('#below').getBoundingClientRect().top + scrollY > before + 200",
                            before);
            assertThat(
                            site.frame(host)
                                    .evaluate(
                                            "() => document.documentElement.scrollHeight - document.documentElement.clientHeight"))
                    .isEqualTo(0);
            visit.isAccessible();
            visit.hasNoComplaints();
        }
    }

    @Test
    void a_website_that_is_not_listed_gets_a_link_and_its_owner_the_reason() {
        try (var visit = browser.visit()) {
            var said = new ArrayList<String>();
            visit.page().onConsoleMessage(message -> said.add(message.text()));
            var site = Website.open(visit, host, line(" async"), "https://www.elsewhere.test");
            var link = site.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Termin buchen"));
            assertThat(link).hasAttribute("href", host + "/b/" + world.slug());
            assertThat(site.page().locator("iframe")).hasCount(0);
            assertThat(said)
                    .anyMatch(text -> text.startsWith("Stammkunde: ")
                            && text.contains("https://www.elsewhere.test is not on the list"));
            visit.isAccessible();
        }
    }

    @Test
    void a_frame_that_is_refused_leaves_a_link_behind() {
        try (var visit = browser.visit()) {
            var pinned =
                    "<script src=\"{host}/embed-%s.js\" integrity=\"%s\" crossorigin data-business=\"%s\" data-mode=\"inline\"></script>"
                            .formatted(script.current().name(), script.current().integrity(), world.slug());
            var site = Website.open(visit, host, pinned, "https://www.elsewhere.test");
            assertThat(site.page().getByText("Buchungsseite in neuem Fenster öffnen"))
                    .isVisible();
            assertThat(site.page().locator("iframe")).hasCount(0);
        }
    }

    @Test
    void pinned_by_its_hash_the_script_loads_no_other() {
        try (var visit = browser.visit()) {
            var asked = new ArrayList<String>();
            visit.context().onRequest(request -> asked.add(request.url()));
            var site = Website.open(
                    visit,
                    host,
                    "<script src=\"{host}/embed-%s.js\" integrity=\"%s\" crossorigin=\"anonymous\" data-business=\"%s\" data-mode=\"button\" data-label=\"Los\" data-color=\"#ffe000\" async></script>"
                            .formatted(script.current().name(), script.current().integrity(), world.slug()));
            open(site, "Los");
            site.inside().getByText("Radwechsel").waitFor();
            assertThat(asked).noneMatch(url -> url.contains("/widget.js"));
            visit.isAccessible();
            visit.hasNoComplaints();
        }
    }

    @Test
    void nobody_but_the_frame_itself_is_listened_to() {
        try (var visit = browser.visit()) {
            visit.page()
                    .route(
                            "https://evil.test/**",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody("""
                                            <script>setInterval(() => { for (const at of [-1, 0, 1])
                                              for (const what of ['close', 'ready', 'hello', 'height']) try { (at < 0 ? parent : parent[at]).postMessage({ stammkunde: what, height: 9000, mode: 'inline' }, '*') } catch { } }, 20)</script>""")));
            var site = Website.open(
                    visit, host, line(" async") + "<iframe src=\"https://evil.test/\" title=\"x\"></iframe>");
            open(site, "Termin buchen");
            site.inside().getByText("Radwechsel").waitFor();
            site.page().waitForTimeout(300);
            assertThat(site.page().getByRole(AriaRole.DIALOG)).isVisible();
            assertThat(site.frame(host).evaluate("() => document.documentElement.className"))
                    .isEqualTo("");
            // nor is anything but words understood, wherever it comes from
            site.frame(host)
                    .evaluate(
                            "() => { for (const odd of [null, 7, 'close', { stammkunde: {} }, { stammkunde: 'height', height: 'x' }]) parent.postMessage(odd, '*') }");
            site.page().waitForTimeout(100);
            assertThat(site.page().getByRole(AriaRole.DIALOG)).isVisible();
            visit.hasNoComplaints();
        }
    }

    @Test
    void two_stand_on_one_page_as_script_and_as_module_with_one_global() {
        try (var visit = browser.visit()) {
            var site = Website.open(
                    visit,
                    host,
                    line(" data-mode=\"inline\"")
                            + line(" async")
                            + line(" type=\"module\" data-side=\"left\"")
                            + "<a href=\"{host}/b/%s\" data-stammkunde=\"%s\">Gleich hier</a>"
                                    .formatted(world.slug(), world.slug()));
            site.page()
                    .locator("stammkunde-widget")
                    .nth(2)
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            site.inside().first().getByText("Radwechsel").waitFor();
            assertThat(site.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Termin buchen")))
                    .hasCount(2);
            assertThat(site.page()
                            .evaluate("() => Object.keys(window).filter(name => /stammkunde/i.test(name)).join()"))
                    .isEqualTo("Stammkunde");
            site.page().getByText("Gleich hier").click();
            assertThat(site.page().getByRole(AriaRole.DIALOG)).hasCount(1);
            visit.hasNoComplaints();
        }
    }
}
