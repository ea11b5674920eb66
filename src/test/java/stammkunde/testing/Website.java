package stammkunde.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;

/**
 * Somebody else's website, on a site of its own, with a strict policy: open it in a {@link Visit}. Notes what moved by
 * itself and what kept the page from answering.
 */
public record Website(Page page, String address) {

    public static final String ORIGIN = "https://www.autohaus-sommer.test";

    private static final String NOTES = """
            window.noted = { shift: 0, long: 0 }
            new PerformanceObserver(list => list.getEntries().forEach(each => { if (!each.hadRecentInput) noted.shift += each.value })).observe({ type: "layout-shift", buffered: true })
            new PerformanceObserver(list => list.getEntries().forEach(each => { if (each.duration > 250) noted.long++ })).observe({ type: "longtask", buffered: true })
            """;

    /** @param body its page, with {@code {host}} for where the product answers */
    public static Website open(Visit visit, String product, String body) {
        return open(visit, product, body, ORIGIN);
    }

    public static Website open(Visit visit, String product, String body, String origin) {
        var html = """
                <!doctype html><html lang="de"><head><meta charset="utf-8"><title>Autohaus Sommer</title>
                <meta name="viewport" content="width=device-width"></head><body><main><h1>Autohaus Sommer</h1>
                <p>Willkommen.</p>%s<p id="below">Öffnungszeiten: 8 bis 18 Uhr</p></main></body></html>
                """.formatted(body.replace("{host}", product));
        var policy =
                "default-src 'none'; script-src 'self' %s; frame-src %s https://evil.test; style-src 'self'; img-src data:"
                        .formatted(product, product);
        // the product answers on this machine, which browsers let no public website reach unasked
        visit.context().grantPermissions(List.of("local-network-access"));
        visit.page().addInitScript(NOTES);
        visit.page()
                .route(
                        origin + "/**",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html;charset=utf-8")
                                .setHeaders(Map.of("Content-Security-Policy", policy))
                                .setBody(html)));
        visit.page().navigate(origin + "/");
        return new Website(visit.page(), origin);
    }

    /** The pages in the widget. */
    public FrameLocator inside() {
        return page.frameLocator("stammkunde-widget iframe");
    }

    /** The widget's own frame, to run something in it. */
    public Frame frame(String product) {
        return page.frames().stream()
                .filter(frame -> frame.url().startsWith(product))
                .findFirst()
                .orElseThrow();
    }

    /** The name of what has the focus, also inside of the widget. */
    public String focused() {
        return (String) page.evaluate("""
                () => { const at = document.activeElement; const inner = at.shadowRoot?.activeElement ?? at
                  return inner.tagName + ' ' + (inner.textContent || inner.getAttribute('aria-label') || '').trim().slice(0, 40) }""");
    }

    /**
     * Since it was opened, nothing moved by itself, and nothing kept the page busy; other programs of a full machine may, so
     * a task counts as long from five times what a browser calls long.
     */
    public void isUndisturbed() {
        assertThat(((Number) page.evaluate("() => noted.shift")).doubleValue())
                .as("layout shift")
                .isZero();
        assertThat(((Number) page.evaluate("() => noted.long")).intValue())
                .as("long tasks")
                .isZero();
    }
}
