package stammkunde.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLink.Target;
import stammkunde.access.PersonalLink.Wanted;
import stammkunde.access.PersonalLinks;
import stammkunde.customer.Vehicles;
import stammkunde.embedding.Embedding;
import stammkunde.embedding.Embedding.Links;
import stammkunde.embedding.Embedding.Mode;
import stammkunde.embedding.Embedding.Side;
import stammkunde.embedding.Embeddings;
import stammkunde.embedding.LinkPage;
import stammkunde.embedding.Origin;
import stammkunde.messaging.DemoLetter;
import stammkunde.messaging.Post;
import stammkunde.scheduling.Appointments;
import stammkunde.shared.Ids;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.Website;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** A personal link that leads to the business's own website: the widget opens itself, with the Blitztermin inside. */
@BrowserTest
class LinkOnWebsiteTest {

    private static final String LINE = "<script src=\"{host}/embed.js\" data-business=\"%s\" %s></script>";
    private static final Pattern CODE = Pattern.compile("Ihr Code lautet (\\d{3} ?\\d{3})");

    private final Browser browser;
    private final Worlds worlds;
    private final Vehicles vehicles;
    private final PersonalLinks links;
    private final Embeddings embeddings;
    private final Appointments appointments;
    private final Post post;
    private final UUID source = Ids.next();
    private World world;
    private String link;

    LinkOnWebsiteTest(
            Browser browser,
            Worlds worlds,
            Vehicles vehicles,
            PersonalLinks links,
            Embeddings embeddings,
            Appointments appointments,
            Post post) {
        this.browser = browser;
        this.worlds = worlds;
        this.vehicles = vehicles;
        this.links = links;
        this.embeddings = embeddings;
        this.appointments = appointments;
        this.post = post;
    }

    @BeforeEach
    void ada_has_a_link_and_the_business_a_website() {
        world = worlds.create();
        Driver.reachable(worlds, world, world.ada());
        Driver.vehicle(vehicles, world, world.ada(), "KA-AB 1234");
        embeddings.save(
                world.business(),
                new Embedding(
                        List.of(new Origin(Website.ORIGIN)),
                        Mode.DRAWER,
                        Side.RIGHT,
                        "",
                        "",
                        new Links(new LinkPage(Website.ORIGIN + "/?utm=mail"), true)));
        var batch = new Batch(Purpose.CAMPAIGN, source, StoppedClock.NOW.plus(Duration.ofDays(14)), false);
        var target = new Target(world.wheels().value(), null, null);
        link = "/l/"
                + links.make(world.business(), batch, new Wanted(world.ada(), target), null)
                        .secret();
    }

    @Test
    void the_drawer_opens_by_itself_one_tap_books_and_a_code_opens_the_rest() {
        try (var visit = browser.visit()) {
            var site = Website.open(visit, browser.address(), LINE.formatted(world.slug(), "async"));
            var page = site.page();
            page.navigate(browser.address() + link);
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            site.inside().getByText("Wann passt es Ihnen?").waitFor();
            assertThat(page.url()).isEqualTo(Website.ORIGIN + "/?utm=mail");
            assertThat(page.evaluate("() => document.referrer")).isEqualTo("");
            assertThat(site.inside().locator("main").innerText())
                    .contains("••• 234")
                    .doesNotContain("1234", "Beispiel");
            assertThat(site.frame(browser.address()).evaluate("() => document.cookie"))
                    .isEqualTo("");
            visit.isAccessible();
            visit.screenshot("widget-quick");

            site.inside().locator(".slot").first().click();
            site.inside().getByText("Ihr Termin ist gebucht").first().waitFor();
            visit.screenshot("widget-quick-booked");
            site.inside().getByText("Mit Code öffnen").click();
            site.inside().getByText("a•••@example.com").click();
            var code = site.inside().getByLabel("Code");
            code.waitFor();
            code.fill(codeInMail());
            code.press("Enter");
            // only the visit's new token opens the overview
            site.inside().getByText("Nächster Termin").first().waitFor();
            site.inside()
                    .getByRole(AriaRole.LINK)
                    .getByText("Fahrzeuge")
                    .first()
                    .click();
            site.inside().locator("h1").getByText("Fahrzeuge").waitFor();
            assertThat(site.inside().locator("main")).containsText("1234");
            visit.hasNoComplaints();

            page.reload();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Termin buchen"))
                    .waitFor();
            assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        }
        assertThat(appointments.ofCustomer(world.business(), world.ada())).hasSize(1);
        assertThat(links.counts(world.business(), Purpose.CAMPAIGN, source).entered())
                .isEqualTo(1);
    }

    private String codeInMail() {
        return post.deliver(world.business()).stream()
                .map(DemoLetter::text)
                .map(CODE::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1).replace(" ", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void inline_the_page_scrolls_to_it_and_a_spent_code_leaves_the_booking_page() {
        try (var visit = browser.visit()) {
            var filled = "<p>Wir über uns.</p>".repeat(120) + LINE.formatted(world.slug(), "data-mode=\"inline\"");
            var site = Website.open(visit, browser.address(), filled);
            var page = site.page();
            var answer = page.request().post(browser.address() + link + "/website");
            var address = answer.text().replaceAll(".*\"address\":\"([^\"]+)\".*", "$1");
            page.navigate(address);
            site.inside().getByText("Wann passt es Ihnen?").waitFor();
            assertThat(page.locator("stammkunde-widget")).isInViewport();

            page.navigate("about:blank");
            page.navigate(address);
            site.inside().getByText("Worum geht es?").waitFor();
            assertThat(site.inside().getByText("Wann passt es Ihnen?")).hasCount(0);
        }
    }

    @Test
    void without_scripts_the_link_opens_here() {
        try (var visit = browser.visitWithoutScripts()) {
            var page = visit.open(link);
            page.locator("main .btn.primary").click();
            page.locator(".slot").first().waitFor();
            assertThat(page.url()).contains("/portal/quick");
        }
    }
}
