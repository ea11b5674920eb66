package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.access.PortalCodes;
import stammkunde.business.Role;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Worlds;

@DatabaseTest
class EntranceTest {

    private final MockMvcTester browser;
    private final PortalCodes codes;
    private final Worlds worlds;

    EntranceTest(MockMvcTester browser, PortalCodes codes, Worlds worlds) {
        this.browser = browser;
        this.codes = codes;
        this.worlds = worlds;
    }

    @Test
    void a_scanned_code_leads_into_the_portal_and_out_of_the_address_bar() {
        var world = worlds.create();
        var code = codes.issue(world.business(), world.ada(), null);

        var answer = get("/c/" + code.value(), null);

        assertThat(answer).hasStatus(303).hasHeader("Location", "/portal").hasHeader("Referrer-Policy", "no-referrer");
        var cookie = answer.getResponse().getCookie("visit");
        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(get("/portal", cookie))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Robots-Tag", "noindex")
                .bodyText()
                .contains("Ada Beispiel", "Termin buchen", "Fahrzeug hinzufügen")
                .doesNotContain(code.value());
    }

    @Test
    void scanning_spends_nothing() {
        var world = worlds.create();
        var code = codes.issue(world.business(), world.ada(), null);
        for (var scan = 0; scan < 3; scan++)
            assertThat(get("/c/" + code.value(), null)).hasStatus(303);
    }

    @Test
    void a_typed_code_may_have_blanks_and_small_letters() {
        var world = worlds.create();
        var code = codes.issue(world.business(), world.ada(), null);

        var typed = " " + code.printed().toLowerCase().replace('-', ' ');
        assertThat(browser.post().uri("/portal/entrance").param("code", typed).exchange())
                .hasStatus(303)
                .hasHeader("Location", "/portal");
    }

    @Test
    void who_is_in_already_and_mistypes_a_code_can_correct_it() throws Exception {
        var world = worlds.create();
        var guest = worlds.guest(world, world.ada());
        var bos = codes.issue(world.business(), world.bo(), null);

        var page = get("/c/0000111122223333", guest.cookie()).getResponse().getContentAsString();
        var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        assertThat(browser.post()
                        .uri("/portal/entrance")
                        .cookie(guest.cookie())
                        .param("_csrf", token)
                        .param("code", bos.value())
                        .exchange())
                .hasStatus(303)
                .hasHeader("Location", "/portal");
    }

    @Test
    void the_address_alone_leads_to_where_the_code_is_typed() {
        for (var path : new String[] {"/c", "/c/"})
            assertThat(get(path, null)).hasStatus(303).hasHeader("Location", "/portal/entrance");
    }

    @Test
    void unknown_replaced_and_switched_off_codes_get_the_same_friendly_page_and_nothing_else() throws Exception {
        var world = worlds.create();
        var staff = worlds.staff(world, Role.DESK).id();
        var replaced = codes.issue(world.business(), world.ada(), staff);
        codes.renew(world.business(), world.ada(), staff);
        var off = codes.issue(world.business(), world.bo(), staff);
        codes.switchOff(world.business(), world.bo(), staff);

        var unknown = get("/c/0000111122223333", null);

        assertThat(unknown).hasStatus(404).doesNotContainHeader("Set-Cookie");
        for (var code : new String[] {replaced.value(), off.value(), "x", "%22%3E%3Cscript%3E"}) {
            var answer = get("/c/" + code, null);
            assertThat(answer).hasStatus(404).doesNotContainHeader("Set-Cookie");
            assertThat(answer.getResponse().getContentAsString())
                    .isEqualTo(unknown.getResponse().getContentAsString());
        }
        assertThat(unknown)
                .bodyText()
                .contains("Dieser Code öffnet kein Kundenportal")
                .doesNotContain("Nord");
    }

    @Test
    void a_browser_whose_visit_has_ended_is_told_whom_to_ask() {
        var world = worlds.create();
        var staff = worlds.staff(world, Role.DESK).id();
        var cookie = get(
                        "/c/"
                                + codes.issue(world.business(), world.ada(), staff)
                                        .value(),
                        null)
                .getResponse()
                .getCookie("visit");
        codes.renew(world.business(), world.ada(), staff);

        assertThat(get("/portal", cookie)).hasStatus(303).hasHeader("Location", "/portal/entrance");
        assertThat(get("/portal/entrance", cookie))
                .hasStatusOk()
                .bodyText()
                .contains("Werkstatt Nord", "030 555 01 00")
                .doesNotContain("Ada");
    }

    @Test
    void without_a_visit_there_is_no_portal() {
        for (var path : new String[] {"/portal", "/portal/vehicles", "/portal/vehicles/new"})
            assertThat(get(path, new Cookie("visit", "made-up")))
                    .hasStatus(303)
                    .hasHeader("Location", "/portal/entrance");
    }

    @Test
    void signing_out_ends_the_visit() {
        var world = worlds.create();
        var guest = worlds.guest(world, world.ada());

        assertThat(browser.post()
                        .uri("/portal/sign-out")
                        .cookie(guest.cookie())
                        .param("_csrf", guest.csrf())
                        .exchange())
                .hasStatus(303);

        assertThat(get("/portal", guest.cookie())).hasStatus(303).hasHeader("Location", "/portal/entrance");
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        var world = worlds.create();
        var guest = worlds.guest(world, world.ada());
        assertThat(browser.post().uri("/portal/sign-out").cookie(guest.cookie()).exchange())
                .hasStatus(403);
        assertThat(get("/portal", guest.cookie())).hasStatusOk();
    }

    private MvcTestResult get(String path, Cookie cookie) {
        var request = browser.get().uri(java.net.URI.create(path));
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }
}
