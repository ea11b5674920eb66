package stammkunde.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Worlds;

/** The documentation as a partner's developer sees it. */
@BrowserTest
class DocsLooksTest {

    private static final int HEAVIEST = 640 * 1024;
    private static final List<String> GRAVE = List.of("serious", "critical");

    private final Browser browser;
    private final MockMvcTester http;
    private final Worlds worlds;
    private final Partners partners;
    private final ApiKeys keys;

    DocsLooksTest(Browser browser, MockMvcTester http, Worlds worlds, Partners partners, ApiKeys keys) {
        this.browser = browser;
        this.http = http;
        this.worlds = worlds;
        this.partners = partners;
        this.keys = keys;
    }

    @Test
    void swagger_ui_draws_it_under_our_policy_and_asks_nobody_else() {
        try (var visit = browser.visit()) {
            var bytes = new AtomicLong();
            visit.context().onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize));
            var page = visit.open("/api/docs");
            PlaywrightAssertions.assertThat(page.locator(".opblock")).hasCount(routes());
            visit.isAccessible();
            visit.screenshot("api-docs-desktop");
            visit.show(390, 844, ColorScheme.DARK);
            visit.isAccessible();
            visit.screenshot("api-docs-phone");
            visit.show(320, 640, ColorScheme.LIGHT);
            visit.hasNoOverflow();
            visit.show(1280, 800, ColorScheme.LIGHT);

            opened(page, "Book an appointment");
            opened(page, "List or find customers");
            visit.screenshot("api-docs-open");
            visit.hasNoOverflow();
            var grave = new AxeBuilder(page)
                    .setLegacyMode(true).analyze().getViolations().stream()
                            .filter(one -> GRAVE.contains(one.getImpact()))
                            .map(one -> one.getId() + " " + one.getNodes())
                            .toList();
            assertThat(grave).isEmpty();
            visit.hasNoComplaints();
            visit.keepsPrivacy();
            assertThat(bytes.get()).isBetween(100_000L, (long) HEAVIEST);
        }
    }

    @Test
    void with_a_key_a_developer_reads_their_data_on_the_page() {
        var world = worlds.create();
        var program = Program.of(world, Set.of(Scope.SLOTS), worlds, partners, keys, http);
        try (var visit = browser.visit()) {
            var page = visit.open("/api/docs");
            page.locator(".btn.authorize").click();
            var dialog = page.locator(".dialog-ux");
            dialog.locator("input").fill(program.key().secret());
            dialog.locator(".btn.authorize").click();
            dialog.locator(".btn-done").click();

            var route = opened(page, "List the branches");
            route.getByText("Try it out").click();
            route.getByText("Execute").click();
            PlaywrightAssertions.assertThat(route.locator(".live-responses-table"))
                    .containsText(world.branch().value().toString());
            PlaywrightAssertions.assertThat(opened(page, "Book an appointment").getByText("Try it out"))
                    .hasCount(0);
            visit.hasNoComplaints();
            visit.keepsPrivacy();
        }
    }

    private static Locator opened(Page page, String summary) {
        var route = page.locator(".opblock").filter(new Locator.FilterOptions().setHasText(summary));
        route.locator(".opblock-summary-control").click();
        PlaywrightAssertions.assertThat(route.getByText("Responses").first()).isVisible();
        return route;
    }

    /** Webhooks are drawn like routes. */
    private static int routes() {
        var found = 0;
        for (var where : List.of("paths", "webhooks"))
            for (var path : Contract.DOCUMENT.get(where)) found += path.size();
        return found;
    }

    @Test
    void without_scripts_all_of_it_is_on_a_plain_page() {
        try (var visit = browser.visitWithoutScripts()) {
            var page = visit.open("/api/docs");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Without scripts"))
                    .click();
            PlaywrightAssertions.assertThat(
                            page.getByText("Make up to 10,000 personal links").first())
                    .isVisible();
        }
        try (var visit = browser.visit()) {
            var page = visit.open("/api/docs/plain");
            // its parts repeat for each route, and axe takes long for all of them
            assertThat(new AxeBuilder(page)
                            .include("#links")
                            .setLegacyMode(true)
                            .analyze()
                            .getViolations())
                    .isEmpty();
            visit.show(390, 844, ColorScheme.DARK);
            visit.hasNoOverflow();
            visit.hasNoComplaints();
        }
    }
}
