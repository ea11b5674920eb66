package stammkunde.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;

/** What the scripts add to pages that work without them. Pages are served from here, scripts by the app. */
@BrowserTest
class BehavioursTest {

    private final Browser browser;
    private final Assets assets;
    private final List<String> posts = new ArrayList<>();

    BehavioursTest(Browser browser, Assets assets) {
        this.browser = browser;
        this.assets = assets;
    }

    @Test
    void a_form_is_sent_once_however_often_its_button_is_pressed() {
        try (var visit = browser.visit()) {
            var page = open(
                    visit,
                    "<form method=post action='/test/slow' data-behaviour=submit-once><button name=a value=b>Buchen</button></form>");
            page.evaluate("() => { const b = document.querySelector('button'); b.click(); b.click(); b.click() }");
            page.waitForURL("**/test/slow");
            assertThat(posts).containsExactly("a=b");
        }
    }

    @Test
    void the_summary_of_problems_takes_the_focus_and_leads_into_the_field() {
        try (var visit = browser.visit()) {
            var page = open(
                    visit,
                    "<div tabindex=-1 data-behaviour=error-focus id=sum><a href='#email'>E-Mail fehlt</a></div><input id=email aria-label=E-Mail>");
            assertThat(page.locator("#sum")).isFocused();
            page.getByText("E-Mail fehlt").click();
            assertThat(page.locator("#email")).isFocused();
        }
    }

    @Test
    void a_dialog_opens_from_its_link_and_closes_beside_itself() {
        try (var visit = browser.visit()) {
            var page = open(visit, """
                    <a href="/test/else" data-behaviour="opener" data-dialog="d">Stornieren</a>
                    <dialog id="d" aria-label="Sicher?" data-behaviour="dialog"><p>Termin wirklich stornieren?</p></dialog>""");
            page.getByText("Stornieren", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            page.mouse().click(5, 5);
            assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        }
    }

    @Test
    void a_partial_link_swaps_its_region_and_the_way_back_works() {
        try (var visit = browser.visit()) {
            answer(
                    visit,
                    "/test/page?week=2",
                    "text/html",
                    document("<div id=r data-behaviour=partial><p data-say='Woche 2'>Woche 2</p></div>"));
            var page = open(
                    visit,
                    "<div id=r data-behaviour=partial><a data-partial href='/test/page?week=2'>Weiter</a></div>");
            page.evaluate("() => { window.stays = true }");
            page.getByText("Weiter").click();
            assertThat(page.locator("#r")).hasText("Woche 2");
            assertThat(page.locator("#announcer")).hasText("Woche 2");
            assertThat(page.url()).endsWith("/test/page?week=2");
            page.goBack();
            assertThat(page.getByText("Weiter")).isVisible();
            assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
        }
    }

    @Test
    void search_is_reached_by_key_suggests_while_typing_and_opens_what_the_arrows_choose() {
        try (var visit = browser.visit()) {
            answer(
                    visit,
                    "/test/suggest?q=bru",
                    "text/html",
                    "<a role=option href='/test/brunner'>Petra Brunner</a><a role=option href='/test/bruno'>Bruno Keller</a>");
            answer(visit, "/test/bruno", "text/html", document("<h1>Bruno Keller</h1>"));
            var page = open(visit, """
                    <form class="search" role="search" action="/test/all" data-behaviour="search" data-suggest="/test/suggest">
                    <label for="q">Suche</label><input id="q" name="q" type="search"></form>""");
            page.keyboard().press("Control+k");
            assertThat(page.getByRole(AriaRole.COMBOBOX)).isFocused();
            page.keyboard().type("bru");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
            visit.isAccessible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertThat(page.getByRole(AriaRole.COMBOBOX)).hasAttribute("aria-activedescendant", "q-list-1");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Bruno Keller")).isVisible();
            assertThat(page.url()).endsWith("/test/bruno");
        }
    }

    @Test
    void a_card_dragged_in_the_planner_is_sent_with_its_new_place() {
        try (var visit = browser.visit()) {
            var page = open(visit, PLANNER);
            var card = page.locator("#card").boundingBox();
            var lane = page.locator("#lane2").boundingBox();
            page.mouse().move(card.x + 20, card.y + 5);
            page.mouse().down();
            page.mouse().move(card.x + 60, card.y + 20);
            // nine rows (45 minutes) further down, and a little more that snapping swallows
            page.mouse().move(lane.x + 20, card.y + 5 + 9 * 4.8 + 3);
            assertThat(page.locator(".ghost")).hasText("08:15");
            page.mouse().up();
            page.waitForURL("**/test/move");
            assertThat(posts).hasSize(1);
            assertThat(posts.getFirst()).contains("start=2026-03-24T08:15", "resource=two", "from=one");
        }
    }

    @Test
    void escape_lets_a_dragged_card_go() {
        try (var visit = browser.visit()) {
            var page = open(visit, PLANNER);
            var card = page.locator("#card").boundingBox();
            page.mouse().move(card.x + 20, card.y + 5);
            page.mouse().down();
            page.mouse().move(card.x + 60, card.y + 90);
            page.keyboard().press("Escape");
            page.mouse().up();
            assertThat(page.locator(".ghost")).hasCount(0);
            assertThat(page.locator("#card").boundingBox().y).isEqualTo(card.y);
            assertThat(posts).isEmpty();
        }
    }

    @Test
    void a_menu_opens_by_right_click_and_is_walked_by_arrows() {
        try (var visit = browser.visit()) {
            var page = open(visit, """
                    <button data-menu="m" popovertarget="m">R. Meier</button>
                    <div class="menu pop" id="m" popover data-behaviour="menu"><a href="/test/a">Bestätigen</a><a href="/test/b">Stornieren</a></div>""");
            page.getByText("R. Meier")
                    .click(new com.microsoft.playwright.Locator.ClickOptions()
                            .setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
            assertThat(page.getByText("Bestätigen")).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(page.getByText("Stornieren")).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.getByText("Stornieren")).isHidden();
        }
    }

    @Test
    void a_live_region_fetches_itself_again_when_something_changed() {
        try (var visit = browser.visit()) {
            answer(visit, "/test/events", "text/event-stream", "event: changed\ndata: x\n\n");
            answer(visit, "/test/new", "text/html", "<p data-say='1 neue Online-Buchung'>Jonas Widmer</p>");
            var page = open(
                    visit,
                    "<section data-behaviour=live data-events='/test/events' data-src='/test/new'><p>Nichts Neues</p></section>");
            assertThat(page.locator("section")).hasText("Jonas Widmer");
            assertThat(page.locator("#announcer")).hasText("1 neue Online-Buchung");
        }
    }

    private static final String PLANNER = """
            <section class="planner" aria-label="Planer" tabindex="0" data-behaviour="drag" data-first="420" data-step="15" data-form="#move">
              <div class="times"><div class="who"></div><div class="hours" aria-hidden="true"><i class="s131 e132"></i></div></div>
              <section class="col"><h2 class="who">Eins</h2><div class="lane" data-resource="one" data-day="2026-03-24">
                <a id="card" class="ev s6 e18" data-tone="info" href="#x" data-move="/test/move"><b>R. Meier</b></a></div></section>
              <section class="col"><h2 class="who">Zwei</h2><div class="lane" id="lane2" data-resource="two" data-day="2026-03-24"></div></section>
            </section>
            <form id="move" method="post" hidden><input name="start"><input name="resource"><input name="from"></form>""";

    private Page open(Visit visit, String body) {
        var page = visit.page();
        page.route("**/test/{slow,move}", route -> {
            posts.add(URLDecoder.decode(String.valueOf(route.request().postData()), StandardCharsets.UTF_8));
            route.fulfill(html(document("<h1>Danke</h1>")));
        });
        answer(visit, "/test/page", "text/html", document(body));
        visit.open("/test/page");
        page.waitForLoadState();
        page.waitForFunction(
                "() => !document.querySelector('[data-behaviour]') || performance.getEntriesByType('resource').some(r => /js\\/(?!app)/.test(r.name))");
        page.waitForTimeout(50);
        return page;
    }

    private static void answer(Visit visit, String path, String type, String body) {
        visit.page()
                .route(
                        url -> url.endsWith(path),
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType(type + ";charset=UTF-8")
                                .setBody(body)));
    }

    private static Route.FulfillOptions html(String document) {
        return new Route.FulfillOptions()
                .setContentType("text/html;charset=UTF-8")
                .setBody(document)
                .setHeaders(Map.of("Content-Security-Policy", SecurityHeaders.POLICY));
    }

    private String document(String body) {
        var head = "<meta charset=utf-8><title>Probe</title>";
        for (var sheet : List.of("base", "parts", "desk", "planner", "planner-rows"))
            head += "<link rel=stylesheet href='" + assets.path("css/" + sheet + ".css") + "'>";
        return "<!doctype html><html lang=de><head>" + head + "<script type=module src='" + assets.path("js/app.js")
                + "'></script></head><body class=desk><main><h1>Probe</h1>" + body + "</main></body></html>";
    }
}
