package stammkunde.desk.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.campaign.Campaign;
import stammkunde.campaign.Campaigns;
import stammkunde.customer.By;
import stammkunde.customer.Consent;
import stammkunde.customer.Consents;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.desk.DeskBrowser;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The pages on which staff makes a campaign and sees what came of it; and the one that ends advertising. */
@DatabaseTest
class CampaignPagesTest {

    private final Campaigns campaigns;
    private final Customers customers;
    private final Consents consents;
    private final Post post;
    private final Worlds worlds;
    private final World world;
    private final MockMvcTester browser;
    private final DeskBrowser manager;
    private final DeskBrowser helper;
    private final DeskBrowser stranger;

    CampaignPagesTest(
            Campaigns campaigns,
            Customers customers,
            Consents consents,
            Post post,
            Worlds worlds,
            MockMvcTester browser) {
        this.campaigns = campaigns;
        this.customers = customers;
        this.consents = consents;
        this.post = post;
        this.worlds = worlds;
        this.world = worlds.create();
        this.browser = browser;
        this.manager = new DeskBrowser(browser, worlds.staff(world, Role.MANAGER));
        this.helper = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
        this.stranger = new DeskBrowser(browser, worlds.staff(worlds.create(), Role.OWNER));
    }

    @Test
    void filters_are_counted_at_once_and_kept_when_one_goes_on() {
        agreeing("Clara");
        customers.create(world.business(), CustomerData.person("Dora", "Beispiel", List.of(), List.of()));
        var path = draft();
        assertThat(manager.open(path + "/recipients"))
                .hasStatusOk()
                .bodyText()
                .contains("Keine Einwilligung", "Clara Beispiel", "1 Person bekommt eine Nachricht.")
                .doesNotContain("Dora Beispiel");
        assertThat(manager.open(
                        path + "/recipients?channels=EMAIL&make=VW&ageFrom=4&dueWeeks=x&branch=y&visitedBefore=z"))
                .hasStatusOk()
                .bodyText()
                .contains("ab 4 Jahre", "Niemand bekommt eine Nachricht.");
        assertThat(manager.send(path + "/recipients", Map.of("channels", "EMAIL_ELSE_SMS", "tag", "Stammkundin")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(only().audience().tag()).isEqualTo("Stammkundin");
    }

    @Test
    void a_wrong_placeholder_is_named_with_its_line_and_what_was_typed_stays() {
        var path = draft();
        assertThat(manager.send(
                        path + "/message",
                        Map.of("name", "Mai", "subject", "Hallo", "mail", "Guten Tag\n{{kunde}} <b>")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Den Platzhalter {{kunde}} in Zeile 2 gibt es nicht", "{{kunde}} &lt;b&gt;");
        assertThat(manager.send(
                        path + "/message", Map.of("name", "Mai", "subject", "Hallo", "mail", "Moin {{firstName}}")))
                .hasStatus(HttpStatus.SEE_OTHER);
        agreeing("Clara");
        assertThat(manager.open(path + "/preview"))
                .hasStatusOk()
                .hasHeader("X-Frame-Options", "SAMEORIGIN")
                .bodyText()
                .contains("Moin Clara", "Keine Werbung mehr");
        assertThat(manager.send(path + "/preview", Map.of("subject", "x", "mail", "{{nix}}")))
                .bodyText()
                .contains("{{nix}}");
        assertThat(manager.send(path + "/test", Map.of("name", "Mai", "subject", "Hallo", "mail", "Moin")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post.deliver(world.business()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).isEqualTo("Test: Hallo"));
    }

    @Test
    void it_is_planned_unplanned_started_and_cancelled() {
        agreeing("Clara");
        var path = draft();
        var fields =
                Map.of("opens", "08:00", "closes", "20:00", "linkDays", "30", "countedDays", "14", "perHour", "300");
        assertThat(manager.open(path + "/sending")).hasStatusOk().bodyText().contains("Kampagne starten");
        assertThat(manager.send(path + "/start", with(fields, "when", "later")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Geben Sie Tag und Uhrzeit an.");
        assertThat(manager.send(path + "/start", with(fields, "closes", "07:00")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var later = Map.of("when", "later", "date", "2026-03-30", "time", "09:30");
        var all = new java.util.HashMap<>(fields);
        all.putAll(later);
        assertThat(manager.send(path + "/start", all)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(manager.open(path)).bodyText().contains("geplant", "beginnt Mo, 30. März, 09:30 Uhr");
        assertThat(manager.send(path + "/state", Map.of("to", "DRAFT"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(manager.send(path + "/start", fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(manager.open(path + "/recipients")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(manager.send(path + "/state", Map.of("to", "CANCELLED"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(manager.open("/desk/campaigns")).bodyText().contains("abgebrochen");
        assertThat(manager.send(path + "/state", Map.of("to", "PAUSED"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(only().state()).isEqualTo(stammkunde.campaign.CampaignState.CANCELLED);
    }

    @Test
    void the_desk_looks_and_managers_send() {
        var path = draft();
        assertThat(helper.open("/desk/campaigns")).hasStatusOk().bodyText().doesNotContain("Neue Kampagne");
        assertThat(helper.open(path)).hasStatusOk().bodyText().doesNotContain("Bearbeiten");
        for (var page : List.of("/recipients", "/message", "/sending", "/preview", "/export"))
            assertThat(helper.open(path + page)).hasStatus(HttpStatus.FORBIDDEN);
        for (var act : List.of("/start", "/state", "/test", "/removal", "/message", "/recipients"))
            assertThat(helper.send(path + act, Map.of("to", "CANCELLED"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(stranger.open(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.open(path + "/export")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.send(path + "/start", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_file_calculates_nothing() {
        var customer = agreeing("=HYPERLINK(1)");
        var path = draft();
        worlds.change(world, """
                insert into campaign.recipient (business_id, recipient_id, campaign_id, letter_no, customer_id, channel)
                select business_id, gen_random_uuid(), campaign_id, 1, ?, 'EMAIL' from campaign.campaign where business_id = ?
                """, customer.value(), world.business().value());
        var file = manager.open(path + "/export");
        assertThat(file).hasStatusOk();
        assertThat(new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("'=HYPERLINK(1) Beispiel;E-Mail;1;wartet;")
                .startsWith("\uFEFFName;");
    }

    @Test
    void looking_at_the_unsubscribe_page_changes_nothing_and_one_click_does() {
        var clara = agreeing("Clara");
        var path = draft();
        manager.send(
                path + "/start", Map.of("opens", "00:00", "closes", "00:00", "linkDays", "30", "countedDays", "14"));
        worlds.change(
                world,
                """
                insert into campaign.recipient (business_id, recipient_id, campaign_id, letter_no, customer_id, channel, state,
                       unsubscribe_hash)
                select business_id, gen_random_uuid(), campaign_id, 1, ?, 'EMAIL', 'SENT', ?
                  from campaign.campaign where business_id = ?
                """,
                clara.value(),
                stammkunde.keys.Secrets.hash("abcdefghijklmnopqrstuv"),
                world.business().value());
        for (int i = 0; i < 2; i++)
            assertThat(browser.get().uri("/u/abcdefghijklmnopqrstuv"))
                    .hasStatusOk()
                    .doesNotContainHeader("Set-Cookie")
                    .bodyText()
                    .contains("Werkstatt Nord", "Abmelden");
        assertThat(agrees(clara)).isTrue();
        assertThat(browser.post()
                        .uri("/u/abcdefghijklmnopqrstuv")
                        .contentType("application/x-www-form-urlencoded")
                        .content("List-Unsubscribe=One-Click"))
                .hasStatusOk()
                .bodyText()
                .contains("Sie sind abgemeldet");
        assertThat(agrees(clara)).isFalse();
        assertThat(browser.get().uri("/u/abcdefghijklmnopqrstuv")).bodyText().contains("Sie sind abgemeldet");
        assertThat(browser.get().uri("/u/unknown")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post().uri("/u/unknown")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private boolean agrees(CustomerId customer) {
        return consents.allows(world.business(), customer, Consent.Purpose.ADVERTISING, Consent.Channel.EMAIL);
    }

    private CustomerId agreeing(String first) {
        var customer = customers.create(
                world.business(), CustomerData.person(first, "Beispiel", List.of("someone@example.org"), List.of()));
        consents.answer(
                world.business(),
                customer,
                Consent.Purpose.ADVERTISING,
                Consent.Channel.EMAIL,
                true,
                "Ja, Neuigkeiten.",
                "im Test",
                new By.System());
        return customer;
    }

    private String draft() {
        var answer = manager.send("/desk/campaigns", Map.of("start", "BLANK"));
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return answer.getResponse().getHeader("Location").replaceFirst("/recipients$", "");
    }

    private Campaign only() {
        return campaigns.all(world.business()).getFirst();
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        var more = new java.util.HashMap<>(fields);
        more.put(field, value);
        return more;
    }
}
