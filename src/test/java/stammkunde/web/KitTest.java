package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;

/** The parts of the style sheet, as sample pages in their frames, under the app's own content security policy. */
@BrowserTest
class KitTest {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Pattern ICON = Pattern.compile("\\{icon:([a-z0-9-]+)}");

    private final Browser browser;
    private final Assets assets;

    KitTest(Browser browser, Assets assets) {
        this.browser = browser;
        this.assets = assets;
    }

    @ParameterizedTest
    @CsvSource({
        "booking, public, #6d3fae",
        "parts, public, #0b7c86",
        "day, desk, #9c1f2e",
        "planner, desk, #9c1f2e",
        "settings, desk, #9c1f2e",
        "customer, desk, #9c1f2e"
    })
    void a_sample_page_looks_right(String sample, String frame, String accent) throws IOException {
        try (var visit = browser.visit()) {
            show(visit, frame, sample, new Brand(accent, 10));
            visit.looksRight("kit-" + sample);
        }
    }

    @Test
    void the_style_sheet_and_the_server_derive_the_same_colours() throws IOException {
        try (var visit = browser.visit()) {
            for (var accent : List.of("#6d3fae", "#ffe000", "#0b7c86", "#000000", "#ff0044", "#7f7f7f")) {
                var brand = new Brand(accent, 10);
                show(visit, "public", "booking", brand);
                visit.show(1280, 800, ColorScheme.LIGHT);
                for (var colour : BrandColour.values())
                    assertSame(computed(visit, colour), brand.light(colour), colour + " light for " + accent);
                visit.show(1280, 800, ColorScheme.DARK);
                for (var colour : BrandColour.values())
                    assertSame(computed(visit, colour), brand.dark(colour), colour + " dark for " + accent);
            }
        }
    }

    private void show(Visit visit, String frame, String sample, Brand brand) throws IOException {
        var html = page(frame, sample);
        Files.writeString(Files.createDirectories(Path.of("target/kit")).resolve(sample + ".html"), html);
        var headers = Map.of("Content-Security-Policy", SecurityHeaders.POLICY);
        visit.page().unrouteAll();
        visit.page()
                .route(
                        "**/kit/page",
                        route -> route.fulfill(
                                answer("text/html;charset=UTF-8", html).setHeaders(headers)));
        visit.page().route("**/kit/brand.css", route -> route.fulfill(answer("text/css", brand.stylesheet())));
        visit.open("/kit/page");
    }

    private static Route.FulfillOptions answer(String type, String body) {
        return new Route.FulfillOptions().setContentType(type).setBody(body);
    }

    /** What the browser makes of a role, painted and read back: {@code #rrggbb}. */
    private static String computed(Visit visit, BrandColour colour) {
        return (String) visit.page().evaluate("""
                property => {
                  document.body.style.background = `var(${property})`
                  const paint = new OffscreenCanvas(1, 1).getContext("2d")
                  paint.fillStyle = getComputedStyle(document.body).backgroundColor
                  paint.fillRect(0, 0, 1, 1)
                  return "#" + [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3).map(c => c.toString(16).padStart(2, "0")).join("")
                }""", colour.property());
    }

    private static void assertSame(String seen, String wanted, String what) {
        for (int at = 1; at < 7; at += 2)
            assertThat(Math.abs(Integer.parseInt(seen, at, at + 2, 16) - Integer.parseInt(wanted, at, at + 2, 16)))
                    .as("%s: %s instead of %s", what, seen, wanted)
                    .isLessThanOrEqualTo(2);
    }

    private String page(String frame, String sample) throws IOException {
        Page page = () -> new Frame(Locale.GERMAN, Texts.all(), assets, "/desk/planner", "token");
        var html = read(sample);
        Content content = output -> output.writeContent(html);
        Object shell = frame.equals("desk")
                ? new DeskShell(
                        "Werkstatt Keller",
                        "Winterthur",
                        "wrench",
                        "/kit/brand.css",
                        "Sandra Frei",
                        "Empfang",
                        3,
                        1,
                        0,
                        0,
                        true,
                        true)
                : new PublicShell(
                        "Hörwelt Blum",
                        "Hörakustik in Lübeck und Bad Schwartau",
                        "ear",
                        "",
                        "0451 555 014 20",
                        "/kit/brand.css",
                        "/b/blum");
        var out = new StringOutput();
        TEMPLATES.render(
                "ui/" + frame + ".jte", Map.of("page", page, "shell", shell, "title", sample, "content", content), out);
        return out.toString();
    }

    private static String read(String sample) throws IOException {
        try (var file = KitTest.class.getResourceAsStream("/kit/" + sample + ".html")) {
            assertThat(file).isNotNull();
            var html = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return ICON.matcher(html).replaceAll(icon -> Icon.svg(icon.group(1)));
        }
    }
}
