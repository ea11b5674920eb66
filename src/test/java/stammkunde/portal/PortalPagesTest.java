package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.access.PortalCodes;
import stammkunde.customer.Customers;
import stammkunde.customer.Vehicles;
import stammkunde.messaging.Post;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The portal's pages beside booking, as people see them: overview, vehicles, profile, the step up. */
@BrowserTest
class PortalPagesTest {

    private final Browser browser;
    private final Worlds worlds;
    private final Vehicles vehicles;
    private final Customers customers;
    private final PortalCodes codes;
    private final Post post;
    private World world;
    private String code;

    PortalPagesTest(
            Browser browser, Worlds worlds, Vehicles vehicles, Customers customers, PortalCodes codes, Post post) {
        this.browser = browser;
        this.worlds = worlds;
        this.vehicles = vehicles;
        this.customers = customers;
        this.codes = codes;
        this.post = post;
    }

    @BeforeEach
    void ada_has_a_card_and_two_cars() {
        world = worlds.create();
        Driver.reachable(worlds, world, world.ada());
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");
        Driver.vehicle(vehicles, world, world.ada(), "ZH 482 913");
        worlds.change(
                world,
                "update customer.vehicle set next_inspection = '2026-04-10' where business_id = ? and plate = 'B-AD 123'",
                world.business().value());
        code = codes.issue(world.business(), world.ada(), null).value();
    }

    @Test
    void the_overview_shows_what_is_hers_and_what_is_due() {
        try (var visit = browser.visit()) {
            var page = visit.open("/c/" + code);
            assertThat(page.url()).endsWith("/portal");
            assertThat(page.locator("main").innerText()).contains("Ada Beispiel", "HU fällig am 10. April 2026");
            visit.looksRight("portal-start");
            page.getByText("Jetzt buchen").click();
            page.getByText("Worum geht es?").waitFor();
            assertThat(page.locator(".summary").innerText()).contains("B-AD 123");
        }
    }

    @Test
    void adding_a_vehicle_asks_for_little_and_removing_one_can_be_undone() {
        try (var visit = browser.visit()) {
            var page = visit.open("/c/" + code);
            page.getByText("Fahrzeug hinzufügen").first().click();
            page.getByLabel("Kennzeichen").waitFor();
            visit.looksRight("portal-vehicle-new");
            page.locator("main .btn.primary").click();
            page.locator("[aria-invalid=true]").first().waitFor();
            visit.looksRight("portal-vehicle-problems");
            page.locator("#plate").fill("b-neu 77");
            page.locator("#make").fill("Škoda");
            page.locator("#model").fill("Octavia");
            page.locator("main .btn.primary").click();
            page.locator(".tiles >> text=Škoda Octavia").first().waitFor();
            visit.looksRight("portal-vehicles");
            page.locator(".tiles h3 >> text=Škoda Octavia").click();
            page.getByText("Fahrzeug entfernen").click();
            page.getByText("Das Fahrzeug ist entfernt").first().waitFor();
            page.locator("main button:has-text('Rückgängig')").click();
            page.locator(".tiles >> text=Škoda Octavia").first().waitFor();
        }
        assertThat(vehicles.of(world.business(), world.ada())).hasSize(3);
    }

    @Test
    void a_new_address_goes_over_a_code_and_a_button_in_a_mail() {
        try (var visit = browser.visit()) {
            var page = visit.open("/c/" + code);
            page.navigate(browser.address() + "/portal/profile");
            visit.looksRight("portal-profile");
            page.getByText("Daten aktualisieren").click();
            page.getByText("Wohin?").waitFor();
            visit.looksRight("portal-step-up");
            page.getByText("E-Mail an a•••@example.com").click();
            page.getByText("Code eingeben").first().waitFor();
            visit.looksRight("portal-code");
            page.locator("#code").fill(secret("[0-9]{6}"));
            page.locator("main .btn.primary").click();
            page.locator("#email").fill("ada.neu@example.org");
            visit.looksRight("portal-contacts");
            page.locator("main .btn.primary").click();
            page.getByText("Wir haben einen Link an a•••@example.org geschickt")
                    .first()
                    .waitFor();
            page.navigate(browser.address() + secret("/portal/contact/[A-Za-z0-9_-]{64}"));
            visit.looksRight("portal-contact-link");
            page.locator("main .btn.primary").click();
            page.getByText("Kontakt bestätigt").first().waitFor();
        }
        assertThat(customers.find(world.business(), world.ada()).orElseThrow().emails())
                .containsExactly("ada.neu@example.org");
    }

    @Test
    void the_other_pages_of_the_way_in_look_right_too() {
        try (var visit = browser.visit()) {
            visit.open("/c/0000111122223333");
            visit.looksRight("portal-entrance-wrong");
            var page = visit.open("/c/" + code);
            page.navigate(browser.address() + "/portal/profile/proposal");
            visit.looksRight("portal-proposal");
            page.navigate(browser.address() + "/portal/profile");
            page.getByText("Kalender-Adresse erstellen").click();
            page.getByText("Im Kalender abonnieren").waitFor();
            visit.looksRight("portal-feed");
            end(visit);
            visit.looksRight("portal-entrance-ended");
        }
    }

    private void end(Visit visit) {
        var staff = worlds.staff(world, stammkunde.business.Role.DESK).id();
        codes.renew(world.business(), world.ada(), staff);
        visit.page().navigate(browser.address() + "/portal");
        visit.page().getByText("Werkstatt Nord hilft Ihnen").waitFor();
    }

    private String secret(String pattern) {
        var text = post.deliver(world.business()).getFirst().text();
        var found = java.util.regex.Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
