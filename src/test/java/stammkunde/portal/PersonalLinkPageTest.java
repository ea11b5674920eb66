package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Made;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLink.Target;
import stammkunde.access.PersonalLink.Wanted;
import stammkunde.access.PersonalLinks;
import stammkunde.customer.By;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vehicles;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class PersonalLinkPageTest {

    private final MockMvcTester browser;
    private final PersonalLinks links;
    private final Vehicles vehicles;
    private final Worlds worlds;

    PersonalLinkPageTest(MockMvcTester browser, PersonalLinks links, Vehicles vehicles, Worlds worlds) {
        this.browser = browser;
        this.links = links;
        this.vehicles = vehicles;
        this.worlds = worlds;
    }

    @Test
    void looking_shows_first_name_and_plate_tail_signs_nobody_in_and_spends_nothing() {
        var world = worlds.create();
        vehicles.add(world.business(), world.ada(), VehicleData.of("KA-AB 1234", "Audi", "A4"), new By.System());
        var made = make(world, new Target(world.wheels().value(), null, null));

        for (var i = 0; i < 2; i++) {
            var page = browser.get()
                    .remoteAddress(network)
                    .uri("/l/" + made.secret())
                    .exchange();
            assertThat(page)
                    .hasStatusOk()
                    .hasHeader("Referrer-Policy", "no-referrer")
                    .hasHeader("Cache-Control", "no-store")
                    .hasHeader("X-Robots-Tag", "noindex")
                    .doesNotContainHeader("Set-Cookie");
            assertThat(page)
                    .bodyText()
                    .contains("Guten Tag, Ada", "Radwechsel", "••• 234", "Termin auswählen", "6. April 2026")
                    .doesNotContain("Beispiel", "KA", "1234", "Audi", made.secret());
        }
        assertThat(browser.head()
                        .remoteAddress(network)
                        .uri("/l/" + made.secret())
                        .exchange())
                .hasStatusOk();
        assertThat(links.counts(world.business(), Purpose.CAMPAIGN, source).opened())
                .isEqualTo(1);

        var entered =
                browser.post().remoteAddress(network).uri("/l/" + made.secret()).exchange();
        assertThat(entered)
                .hasStatus(303)
                .hasHeader("Location", "/portal/quick?service=" + world.wheels().value());
        assertThat(entered.getResponse().getCookie("visit")).isNotNull();
    }

    @Test
    void a_link_that_is_wrong_revoked_over_or_was_never_made_gets_the_same_answer() throws Exception {
        var world = worlds.create();
        var revoked = make(world, Target.NONE);
        links.revoke(world.business(), Purpose.CAMPAIGN, source, null);
        var over = make(world, Target.NONE);
        worlds.change(
                world,
                "update access.personal_link set created_at = ?::timestamptz - interval '2 days', expires_at = ?",
                StoppedClock.NOW.atOffset(ZoneOffset.UTC),
                StoppedClock.NOW.atOffset(ZoneOffset.UTC));

        var bodies = new ArrayList<String>();
        for (var token : List.of(revoked.secret(), over.secret(), "A".repeat(24), "x", "%F0%9F%98%80")) {
            for (var answer : List.of(get(token), post(token))) {
                assertThat(answer).hasStatus(404).doesNotContainHeader("Set-Cookie");
                bodies.add(answer.getResponse().getContentAsString());
            }
        }
        assertThat(bodies).containsOnly(bodies.getFirst());
        assertThat(bodies.getFirst()).contains("Dieser Link gilt nicht mehr").doesNotContain("Ada");
    }

    @Test
    void a_link_opens_nothing_that_other_secrets_open_and_they_open_no_link() {
        var world = worlds.create();
        var secret = make(world, Target.NONE).secret();
        assertThat(get("/c/", secret)).hasStatus(404);
        assertThat(browser.get()
                        .remoteAddress(network)
                        .uri("/b/" + world.slug() + "/a/" + secret)
                        .exchange())
                .hasStatus(404);
        assertThat(browser.get()
                        .remoteAddress(network)
                        .uri("/portal/calendar/" + secret + ".ics")
                        .exchange())
                .hasStatus(404);
        assertThat(browser.get()
                        .remoteAddress(network)
                        .uri("/portal")
                        .cookie(new Cookie("visit", secret))
                        .exchange())
                .hasStatus(303)
                .hasHeader("Location", "/portal/entrance");
        assertThat(get(worlds.guest(world, world.ada()).token())).hasStatus(404);
    }

    private final UUID source = Ids.next();
    /** Wrong links count for where they come from. */
    private final String network = "2001:db8:" + Integer.toHexString(source.hashCode() & 0xffff) + "::1";

    private Made make(World world, Target target) {
        var batch = new Batch(Purpose.CAMPAIGN, source, StoppedClock.NOW.plus(Duration.ofDays(14)), false);
        return links.make(world.business(), batch, new Wanted(world.ada(), target), null);
    }

    private MvcTestResult get(String token) {
        return get("/l/", token);
    }

    private MvcTestResult get(String path, String token) {
        return browser.get()
                .remoteAddress(network)
                .uri(URI.create(path + token))
                .exchange();
    }

    private MvcTestResult post(String token) {
        return browser.post()
                .remoteAddress(network)
                .uri(URI.create("/l/" + token))
                .exchange();
    }
}
