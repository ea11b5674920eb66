package stammkunde.desk.campaigns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.keys.Secrets;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** A campaign from the first click to its results, and out of it by the link of a letter. */
@BrowserTest
class CampaignJourneyTest {

    private final Browser browser;
    private final Worlds worlds;
    private final World world;

    CampaignJourneyTest(Browser browser, Worlds worlds) {
        this.browser = browser;
        this.worlds = worlds;
        this.world = worlds.create();
        fill();
    }

    @Test
    void a_campaign_is_made_counted_written_and_started() {
        try (var visit = signedIn()) {
            var page = visit.open("/desk/campaigns");
            click(page, AriaRole.LINK, "Neue Kampagne");
            assertThat(page.getByText("Womit fangen Sie an?")).isVisible();
            visit.looksRight("desk-campaign-new");
            page.getByRole(AriaRole.BUTTON)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Untersuchung bald fällig"))
                    .click();
            assertThat(page.locator("#reach")).hasText("24");
            page.getByLabel("Marke").selectOption("VW");
            assertThat(page.locator("#reach")).hasText("12");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("VW entfernen")))
                    .isVisible();
            visit.looksRight("desk-campaign-recipients");
            click(page, AriaRole.LINK, "VW entfernen");
            assertThat(page.locator("#reach")).hasText("24");
            click(page, AriaRole.BUTTON, "Weiter zur Nachricht");
            assertThat(page.frameLocator("iframe").getByText("Keine Werbung mehr"))
                    .isVisible();
            visit.looksRight("desk-campaign-message");
            page.getByLabel("Betreff").fill("Ihr {{auto}}");
            click(page, AriaRole.BUTTON, "Weiter zum Versand");
            assertThat(page.getByText("Den Platzhalter {{auto}} in Zeile 1 gibt es nicht")
                            .first())
                    .isVisible();
            page.getByLabel("Betreff").fill("Ihr {{vehicle}}");
            click(page, AriaRole.BUTTON, "Weiter zum Versand");
            assertThat(page.getByText("Losschicken")).isVisible();
            visit.looksRight("desk-campaign-sending");
            click(page, AriaRole.BUTTON, "Kampagne starten");
            assertThat(page.getByText("geplant").first()).isVisible();
            visit.looksRight("desk-campaign-planned");
        }
    }

    @Test
    void results_are_seen_and_advertising_is_ended() {
        results();
        try (var visit = signedIn()) {
            var page = visit.open("/desk/campaigns");
            visit.looksRight("desk-campaigns");
            click(page, AriaRole.LINK, "Frühjahr");
            assertThat(page.getByText("Was daraus wurde")).isVisible();
            visit.looksRight("desk-campaign-result");
        }
        try (var visit = browser.visit()) {
            var page = visit.open("/u/zyxwvutsrqponmlkjihgfe");
            visit.looksRight("unsubscribe");
            visit.keepsPrivacy();
            click(page, AriaRole.BUTTON, "Abmelden");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sie sind abgemeldet")))
                    .isVisible();
        }
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).click();
    }

    private Visit signedIn() {
        var manager = worlds.staff(world, Role.MANAGER);
        var visit = browser.visit();
        visit.context().addCookies(List.of(new Cookie("desk", manager.token()).setUrl(browser.address())));
        return visit;
    }

    /** Forty people with a car whose inspection is near; three in five agree to mail, some said no. */
    private void fill() {
        worlds.change(world, """
                with people as (
                    select cast(? as uuid) as business_id, gen_random_uuid() as customer_id, n,
                           (array['Clara', 'Emil', 'Frieda', 'Hannes', 'Ida', 'Jonas', 'Karla', 'Linus'])[1 + n % 8] as first_name,
                           (array['Brunner', 'Carstens', 'Dietrich', 'Falk', 'Hagemann'])[1 + n % 5] as last_name
                      from generate_series(0, 39) n),
                cards as (
                    insert into customer.customer (business_id, customer_id, first_name, last_name, created_at, updated_at)
                    select business_id, customer_id, first_name, last_name, now(), now() from people),
                contacts as (
                    insert into customer.contact (business_id, contact_id, customer_id, kind, value, position)
                    select business_id, gen_random_uuid(), customer_id, 'EMAIL', 'person' || n || '@example.org', 0 from people),
                wording as (
                    insert into customer.consent_wording (business_id, purpose, channel, version, body, valid_from)
                    select distinct business_id, 'ADVERTISING', 'EMAIL', 1, 'Ja', now() from people),
                answers as (
                    insert into customer.consent (business_id, consent_id, customer_id, purpose, channel, version, given, at,
                                                  source, by_kind)
                    select business_id, gen_random_uuid(), customer_id, 'ADVERTISING', 'EMAIL', 1, n % 5 < 3,
                           '2026-01-02T00:00Z', 'IMPORT', 'SYSTEM'
                      from people where n % 5 < 4)
                insert into customer.vehicle (business_id, vehicle_id, customer_id, plate, make, model, first_registration,
                                              next_inspection, created_at, updated_at)
                select business_id, gen_random_uuid(), customer_id, 'HL-AB ' || (100 + n),
                       case when n % 2 = 0 then 'VW' else 'Audi' end, case when n % 2 = 0 then 'Golf' else 'A4' end, '2020-03-01',
                       '2026-04-30', now(), now()
                  from people
                """, world.business().value());
    }

    private void results() {
        worlds.change(world, """
                with campaigns as (
                    insert into campaign.campaign (business_id, campaign_id, name, audience, state, starts_at, started_at, finished_at,
                           created_at, no_consent, unsubscribed, no_address)
                    select ?, gen_random_uuid(), name, '{"make":"","overdue":false,"tag":""}', state, at, at, case when state = 'DONE' then at + interval '1 hour' end, at,
                           128, 12, 7
                      from (values ('Frühjahr', 'DONE', timestamptz '2026-03-10T09:00Z'),
                                   ('Lange nicht gesehen', 'PAUSED', timestamptz '2026-03-20T09:00Z')) c (name, state, at)
                    returning business_id, campaign_id, name)
                insert into campaign.recipient (business_id, recipient_id, campaign_id, letter_no, channel, state, reason, sent_at,
                       opened_at, booked_at, password_at, unsubscribed_at, bounced_at, unsubscribe_hash)
                select business_id, gen_random_uuid(), campaign_id, 1, 'EMAIL',
                       case when name = 'Frühjahr' then case when n % 40 = 0 then 'FAILED' when n % 33 = 0 then 'LEFT_OUT' else 'SENT' end
                            when n % 3 = 0 then 'SENT' else 'WAITING' end,
                       case when n % 33 = 0 then 'not-needed' else '' end, '2026-03-10T09:30Z',
                       case when n % 5 < 2 then timestamptz '2026-03-10T11:00Z' end,
                       case when n % 10 < 2 then timestamptz '2026-03-10T11:02Z' end,
                       case when n % 20 < 2 then timestamptz '2026-03-10T11:03Z' end,
                       case when n % 90 = 7 then timestamptz '2026-03-11T11:03Z' end,
                       case when n % 40 = 0 then timestamptz '2026-03-10T09:31Z' end,
                       case when n = 7 and name = 'Frühjahr' then cast(? as bytea) end
                  from campaigns, generate_series(1, 480) n
                """, world.business().value(), Secrets.hash("zyxwvutsrqponmlkjihgfe"));
        worlds.change(world, """
                update campaign.recipient set customer_id = (select customer_id from customer.consent where given and business_id = ?
                                                              order by customer_id limit 1)
                 where business_id = ? and unsubscribe_hash is not null
                """, world.business().value(), world.business().value());
    }
}
