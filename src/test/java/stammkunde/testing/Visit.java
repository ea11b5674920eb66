package stammkunde.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One person's way through the app in a real browser: no cookies at first. Collects what the browser complains about
 * (errors in scripts, refusals by the content security policy) and every address it asked for.
 */
public class Visit implements AutoCloseable {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Map<String, int[]> SIZES =
            Map.of("phone", new int[] {390, 844}, "desktop", new int[] {1280, 800});
    private static final Path SCREENS = Path.of("target/screens");
    /** Ends what is on its way; true if there was something, for its end may start more. */
    private static final String ARRIVE = """
            () => {
              const moving = document.getAnimations()
                  .filter(one => one instanceof CSSTransition && one.playState === "running")
              moving.forEach(one => one.finish())
              return moving.length > 0
            }""";

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Visit(Browser browser, String address, String locale, boolean scripts) {
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Europe/Berlin")
                .setViewportSize(1280, 800)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(10_000);
        this.page = context.newPage();
        page.onPageError(error -> {
            // the change from the page before was still under way when we changed the window's size: nobody's fault but
            // ours
            if (!error.contains("Transition was aborted because of invalid state. Viewport size changed"))
                complaints.add(error);
        });
        page.onConsoleMessage(message -> {
            // a refusal (422, 404) is an answer like others; the browser calls it an error all the same
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource"))
                complaints.add(message.text());
        });
        context.onRequest((Request request) -> requests.add(request.url()));
    }

    /** @param path within the app, or a whole address from a letter */
    public Page open(String path) {
        page.navigate(path.startsWith("http") ? path : address + path);
        return page;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /**
     * The page as it stands now: accessible (WCAG 2.2 AA) and without overflow on phone and desktop, light and dark, at
     * 320 pixels and at 200 % zoom; no complaints. Leaves {@code target/screens/<name>-{phone,desktop}-{light,dark}.png}.
     */
    public void looksRight(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var size : SIZES.entrySet()) {
                show(size.getValue()[0], size.getValue()[1], scheme);
                screenshot(name + "-" + size.getKey() + "-" + scheme.name().toLowerCase());
                isAccessible();
            }
        }
        for (var width : List.of(320, 640)) {
            show(width, 640, ColorScheme.LIGHT);
            hasNoOverflow();
        }
        show(1280, 800, ColorScheme.LIGHT);
        hasNoComplaints();
    }

    /** No violation of WCAG 2.2 AA that a program can find; what frames hold is looked at as a page of its own. */
    public void isAccessible() {
        var violations = new AxeBuilder(page)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations.stream().map(Visit::describe).toList())
                .as("violations of WCAG 2.2 AA on %s", page.url())
                .isEmpty();
    }

    /** Nothing but the app itself was asked for anything, and nothing was stored here. */
    public void keepsPrivacy() {
        assertThat(requests)
                .allMatch(url -> url.startsWith(address) || url.startsWith("data:") || url.startsWith("about:"));
        assertThat(context.cookies()).isEmpty();
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
    }

    public void hasNoComplaints() {
        assertThat(complaints).isEmpty();
    }

    public void hasNoOverflow() {
        var beyond = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var which = page.evaluate("""
                () => [...document.querySelectorAll('body *')]
                    .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth)
                    .map(each => each.tagName + '.' + each.className)""");
        assertThat(beyond)
                .as("pixels beyond the right edge of %s: %s", page.url(), which)
                .isEqualTo(0);
    }

    /** Writes {@code target/screens/<name>.png}, the whole page. */
    public void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
    }

    public void show(int width, int height, ColorScheme scheme) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        settle();
    }

    /** Colours on their way from one scheme to the other belong to neither. */
    private void settle() {
        for (var tries = 0; tries < 20 && page.evaluate(ARRIVE).equals(true); tries++) {}
    }

    @Override
    public void close() {
        context.close();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
