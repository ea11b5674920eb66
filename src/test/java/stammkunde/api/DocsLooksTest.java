package stammkunde.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;

/** The documentation as a partner's developer sees it. */
@BrowserTest
class DocsLooksTest {

    private static final int HEAVIEST = 640 * 1024;
    private static final List<String> GRAVE = List.of("serious", "critical");

    private final Browser browser;

    DocsLooksTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void swagger_ui_draws_it_under_our_policy_and_asks_nobody_else() {
        try (var visit = browser.visit()) {
            var bytes = new AtomicLong();
            visit.context().onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize));
            var page = visit.open("/api/docs");
            PlaywrightAssertions.assertThat(page.locator(".opblock")).hasCount(routes());
            visit.looksRight("api-docs");

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

    private static void opened(Page page, String summary) {
        var route = page.locator(".opblock")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(summary));
        route.locator(".opblock-summary-control").click();
        PlaywrightAssertions.assertThat(route.getByText("Responses").first()).isVisible();
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
            visit.open("/api/docs/plain");
            visit.isAccessible();
            visit.show(390, 844, ColorScheme.DARK);
            visit.screenshot("api-docs-plain");
            visit.hasNoOverflow();
            visit.hasNoComplaints();
        }
    }
}
