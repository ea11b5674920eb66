package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stammkunde.testing.Apps;
import stammkunde.testing.Browser;
import stammkunde.testing.Visit;

/** From an empty directory to the first booking on „Mein Tag“, in the real program with a real browser. */
@Tag("browser")
class SetupJourneyTest {

    private static final String CODE = "(?m)\\b((?:[2-9A-HJKMNP-Z]{5}-){2}[2-9A-HJKMNP-Z]{5})\\b";

    @Test
    void from_zero_to_the_first_booking(@TempDir Path directory) {
        try (var serve = RunningServe.in(directory);
                var owner = Browser.visitTo(serve.url());
                var guest = Browser.visitTo(serve.url())) {
            var code = serve.command().awaitOutput(CODE).group(1);
            assertThat(post(serve, "AAAAA-BBBBB-CCCCC")).isEqualTo(422);

            setUp(owner, code);
            enrol(owner);
            assertThat(serve.get("/setup").statusCode()).isEqualTo(404);
            assertThat(post(serve, code)).isEqualTo(404);

            openDayAndNight(owner.open("/desk/settings/hours"));
            addResource(owner.open("/desk/settings/resources/new"));
            addService(owner.open("/desk/settings/services/new"));

            book(guest);
            var page = owner.open("/desk");
            page.getByText("Ingrid Lorenzen").first().waitFor();
            assertThat(page.locator("main").innerText()).contains("Beratung");
            owner.hasNoComplaints();

            loseThePhone(owner, directory);
        }
    }

    /** The only owner, without phone and recovery codes: the operator helps. */
    private static void loseThePhone(Visit owner, Path directory) {
        var data = directory.toString();
        assertThat(Command.start("staff", "forget-factor", "nobody@moewe.example", "--data", data)
                        .refusal())
                .isEqualTo("There is nobody with the e-mail nobody@moewe.example.");
        assertThat(Command.start("staff", "forget-factor", "Olga@moewe.example", "--data", data)
                        .printed())
                .contains("is removed");

        var page = owner.open("/desk");
        assertThat(page.url()).contains("/desk/sign-in");
        fill(page, "email", "olga@moewe.example");
        fill(page, "password", "vier rote Regenschirme");
        submit(page);
        page.waitForURL(Pattern.compile(".*/desk/sign-in/enrolment.*"));
    }

    private static int post(RunningServe serve, String code) {
        return serve.send(HttpRequest.newBuilder(URI.create(serve.url() + "/setup"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("name=Falsch&code=" + code)))
                .statusCode();
    }

    private static void setUp(Visit owner, String code) {
        var page = owner.open("/");
        assertThat(page.url()).endsWith("/setup");
        owner.looksRight("setup");
        fill(page, "code", code);
        fill(page, "name", "Beratung Möwe");
        fill(page, "slug", "moewe");
        page.locator("[name=kind]").selectOption("WORKSHOP");
        page.locator("[name=land]").selectOption("DE-be");
        fill(page, "street", "Gleisweg");
        fill(page, "postcode", "10115");
        fill(page, "city", "Berlin");
        fill(page, "owner", "Olga Muster");
        fill(page, "email", "olga@moewe.example");
        fill(page, "password", "vier rote Regenschirme");
        submit(page);
    }

    /** Owners need a second factor from the first minute. */
    private static void enrol(Visit owner) {
        var page = owner.page();
        page.waitForURL(Pattern.compile(".*/desk/sign-in/enrolment.*"));
        page.locator("summary").click();
        owner.looksRight("setup-enrolment");
        var secret = page.locator("code.secret").innerText();
        fill(page, "code", Apps.codeAt(secret, Instant.now()));
        submit(page);
        page.locator("#codes").waitFor();
        owner.looksRight("setup-recovery-codes");
        page.locator("a.btn.primary").click();
        page.waitForURL(Pattern.compile(".*/desk/settings/business"));
    }

    private static void openDayAndNight(Page page) {
        for (var weekday = 1; weekday <= 7; weekday++) {
            var times = page.locator("#day" + weekday + " input[type=time]");
            times.nth(0).fill("00:00");
            times.nth(1).fill("23:59");
            for (var more = 2; more < times.count(); more++) times.nth(more).fill("");
        }
        submit(page);
        page.getByText("gespeichert").first().waitFor();
    }

    private static void addResource(Page page) {
        fill(page, "name", "Platz 1");
        submit(page);
        page.waitForURL(Pattern.compile(".*/desk/settings/resources(\\?.*)?$"));
    }

    private static void addService(Page page) {
        fill(page, "name", "Beratung");
        page.locator("input[name=need1]").first().check();
        submit(page);
        page.waitForURL(Pattern.compile(".*/desk/settings/services(\\?.*)?$"));
    }

    private static void book(Visit guest) {
        var page = guest.open("/b/moewe");
        page.getByText("Beratung", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".next button[name=start]").click();
        fill(page, "firstName", "Ingrid");
        fill(page, "lastName", "Lorenzen");
        fill(page, "email", "ingrid.lorenzen@posteo.de");
        fill(page, "phone", "0171 3920014");
        page.getByText("Termin verbindlich buchen").click();
        page.getByText("Ihr Termin ist gebucht").waitFor();
        guest.keepsPrivacy();
        guest.hasNoComplaints();
    }

    private static void fill(Page page, String name, String value) {
        page.locator("[name=" + name + "]").fill(value);
    }

    private static void submit(Page page) {
        page.locator("main form button.primary").first().click();
    }
}
