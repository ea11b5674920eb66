package stammkunde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Worlds;

/** A hurried person at a bus stop: what the booking page costs over the wire, everything included. */
@BrowserTest
class PageWeightTest {

    private static final int FIRST_VISIT = 60 * 1024;
    private static final int NEXT_PAGE = 12 * 1024;

    private final Browser browser;
    private final Worlds worlds;

    PageWeightTest(Browser browser, Worlds worlds) {
        this.browser = browser;
        this.worlds = worlds;
    }

    @Test
    void booking_is_light_on_the_first_visit_and_lighter_on_the_next_page() {
        var world = worlds.create();
        try (var visit = browser.visit()) {
            var bytes = new AtomicLong();
            visit.context().onRequestFinished(request -> {
                var sizes = request.sizes();
                bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
            });
            var page = visit.open("/b/" + world.slug());
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(bytes.get()).as("first visit").isBetween(5_000L, (long) FIRST_VISIT);

            bytes.set(0);
            visit.open("/b/" + world.slug() + "?service=" + world.wheels().value());
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(bytes.get()).as("page with free times").isBetween(1_000L, (long) NEXT_PAGE);
        }
    }
}
