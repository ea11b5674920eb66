package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stammkunde.access.TrustLevel;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Adding a passkey and signing in with it, in Chromium with a virtual authenticator. */
@BrowserTest
class PasskeyJourneyTest {

    private final Browser browser;
    private final Worlds worlds;
    private final World world;

    PasskeyJourneyTest(Browser browser, Worlds worlds) {
        this.browser = browser;
        this.worlds = worlds;
        this.world = worlds.create();
        Driver.reachable(worlds, world, world.ada());
    }

    @Test
    void offered_at_the_names_field_under_the_installations_address() {
        try (var visit = browser.visit()) {
            addAndSignIn(visit, browser.address(), "/b/" + world.slug() + "/account/login", true);
            visit.open("/portal/profile/passkeys");
            visit.looksRight("portal-passkeys");
        }
    }

    @Test
    void by_the_button_under_the_businesss_own_host_name() {
        var host = world.slug() + ".localhost";
        worlds.change(world, """
                insert into business.host (business_id, host_id, name, token, main, added_at, verified_at)
                values (?, ?, ?, 'a-token-of-twenty-and-more', true, now(), now())
                """, world.business().value(), UUID.randomUUID(), host);
        try (var visit = browser.visit()) {
            visit.context().addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
            addAndSignIn(visit, browser.address().replace("localhost", host), "/account/login", false);
        }
    }

    @Test
    void who_says_no_to_the_browser_is_told_what_else_there_is() {
        try (var visit = browser.visit()) {
            var page = visit.open("/b/" + world.slug() + "/account/login");
            authenticator(visit, page, false);
            page.getByText("Mit Passkey anmelden").click();

            page.getByText("Das hat nicht geklappt oder wurde abgebrochen").waitFor();
            assertThat(page.url()).endsWith("/account/login");
        }
    }

    @Test
    void without_scripts_there_is_the_password() {
        try (var visit = browser.visitWithoutScripts()) {
            var page = visit.open("/b/" + world.slug() + "/account/login");
            assertThat(page.getByText("Mit Passkey anmelden").isVisible()).isFalse();
            assertThat(page.getByLabel("Passwort").isVisible()).isTrue();
        }
    }

    private void addAndSignIn(Visit visit, String address, String login, boolean offered) {
        var ada = worlds.guest(world, world.ada(), TrustLevel.FRESH);
        visit.context().addCookies(List.of(new Cookie("visit", ada.token()).setUrl(address)));
        var page = visit.page();
        authenticator(visit, page, true);

        page.navigate(address + "/portal/profile");
        assertThat(page.getByText("Passwort zusätzlich festlegen").count()).isZero();
        page.getByText("Passkeys verwalten").click();
        page.getByLabel("Name").fill("Mein Handy");
        page.locator("button", new Page.LocatorOptions().setHasText("Passkey hinzufügen"))
                .click();
        page.getByText("noch nicht benutzt").waitFor();
        assertThat(page.getByText("Mein Handy").first().isVisible()).isTrue();
        page.navigate(address + "/portal/profile");
        page.getByText("Passwort zusätzlich festlegen").waitFor();

        visit.context().clearCookies();
        // a virtual authenticator takes up the offer at the name's field by itself
        if (offered) page.navigate(address + login);
        else {
            // a window that a frame has opened hands over; this one has nobody to tell and goes on by itself
            page.navigate(address + login + "?for-frame=1");
            page.waitForRequest(
                    address + "/portal/frame",
                    () -> page.locator("button", new Page.LocatorOptions().setHasText("Mit Passkey anmelden"))
                            .click());
        }
        page.waitForURL(address + "/portal");
        assertThat(page.locator("main").textContent()).contains("Ada");

        worlds.change(
                world,
                "update access.visit set confirmed_at = confirmed_at - interval '1 hour' where business_id = ?",
                world.business().value());
        page.navigate(address + "/portal/profile/passkeys");
        page.locator("button", new Page.LocatorOptions().setHasText("Mit Passkey bestätigen"))
                .click();
        page.waitForURL(address + "/portal/profile/passkeys");
        page.getByText("zuletzt benutzt").waitFor();
    }

    private static void authenticator(Visit visit, Page page, boolean agrees) {
        var devtools = visit.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", agrees);
        options.addProperty("automaticPresenceSimulation", true);
        var authenticator = new JsonObject();
        authenticator.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", authenticator);
    }
}
