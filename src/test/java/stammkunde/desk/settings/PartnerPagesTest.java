package stammkunde.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Role;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.Worlds;

@DatabaseTest
class PartnerPagesTest {

    private final MockMvcTester browser;
    private final Worlds worlds;

    PartnerPagesTest(MockMvcTester browser, Worlds worlds) {
        this.browser = browser;
        this.worlds = worlds;
    }

    @Test
    void an_owner_makes_a_key_that_is_shown_once_and_revokes_it() throws Exception {
        var owner = worlds.staff(worlds.create(), Role.OWNER);
        assertThat(get(owner, "/desk/settings/partners"))
                .hasStatus(200)
                .bodyText()
                .contains("Noch keine Partner");
        var partner = post(owner, "/desk/settings/partners", "name", "Nordsoft")
                .getResponse()
                .getHeader("Location");

        assertThat(post(owner, partner + "/keys")).hasStatus(422).bodyText().contains("Wählen Sie mindestens eines.");
        var made = post(owner, partner + "/keys", "scopes", "SLOTS");
        var found = Pattern.compile("stk_[A-Za-z0-9_-]{64}")
                .matcher(made.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        var secret = found.group();
        assertThat(call(secret)).isEqualTo(200);

        var page = get(owner, partner).getResponse().getContentAsString();
        assertThat(page)
                .contains("stk_…" + secret.substring(secret.length() - 4))
                .doesNotContain(secret);
        var key = Pattern.compile("partners/keys/([0-9a-f-]{36})/rotation").matcher(page);
        assertThat(key.find()).isTrue();
        post(owner, "/desk/settings/partners/keys/" + key.group(1) + "/revocation", "links", "true");
        assertThat(call(secret)).isEqualTo(401);
    }

    @Test
    void only_owners_are_led_there() throws Exception {
        var world = worlds.create();
        var link = "href=\"/desk/settings/partners\"";
        assertThat(get(worlds.staff(world, Role.OWNER), "/desk/settings/business"))
                .bodyText()
                .contains(link);
        var manager = worlds.staff(world, Role.MANAGER);
        assertThat(get(manager, "/desk/settings/business"))
                .hasStatus(200)
                .bodyText()
                .doesNotContain(link);
        assertThat(get(manager, "/desk/settings/partners")).hasStatus(403);
    }

    @Test
    void a_webhook_is_added_tried_and_its_log_shown() throws Exception {
        var owner = worlds.staff(worlds.create(), Role.OWNER);
        var partner = post(owner, "/desk/settings/partners", "name", "Nordsoft")
                .getResponse()
                .getHeader("Location");

        assertThat(post(owner, partner + "/webhooks", "url", "http://10.0.0.1/", "kinds", "BOOKING_CREATED"))
                .hasStatus(422)
                .bodyText()
                .contains("keine öffentliche https-Adresse");
        var added = post(owner, partner + "/webhooks", "url", "https://dms.example/in", "kinds", "BOOKING_CREATED");
        var text = added.getResponse().getContentAsString();
        assertThat(text).contains("whsec_");
        var hook = Pattern.compile("/desk/settings/webhooks/[0-9a-f-]{36}").matcher(text);
        assertThat(hook.find()).isTrue();
        assertThat(post(owner, hook.group() + "/test")).hasStatus(303);
        assertThat(get(owner, hook.group()))
                .hasStatus(200)
                .bodyText()
                .contains("webhook.test", "wartet")
                .doesNotContain("whsec_");
    }

    @Test
    void the_documentation_is_open_to_everybody() {
        assertThat(browser.get().uri("/api/docs"))
                .hasStatus(200)
                .bodyText()
                .contains("swagger-ui-bundle.js", "/api/docs/plain");
        assertThat(browser.get().uri("/api/docs/plain"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Make up to 10,000 personal links",
                        "/api/v1/customers/{customer}",
                        "urn:stammkunde:problem:slot-taken");
    }

    private int call(String secret) {
        return browser.get()
                .uri("/api/v1/branches")
                .header("Authorization", "Bearer " + secret)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private MvcTestResult get(Staff staff, String path) {
        return browser.get().uri(path).cookie(staff.cookie()).exchange();
    }

    private MvcTestResult post(Staff staff, String path, String... fields) {
        var request = browser.post().uri(path).cookie(staff.cookie()).param("_csrf", staff.csrf());
        for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
