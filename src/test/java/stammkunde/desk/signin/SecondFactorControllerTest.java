package stammkunde.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Role;
import stammkunde.business.StaffSession.State;
import stammkunde.business.StaffSessions;
import stammkunde.desk.DeskSessions;
import stammkunde.testing.Apps;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class SecondFactorControllerTest {

    private static final String PASSWORD = "vier rote Regenschirme";

    private final MockMvcTester browser;
    private final StaffSessions sessions;
    private final World world;
    private final Staff owner;

    SecondFactorControllerTest(
            MockMvcTester browser, StaffSessions sessions, Worlds worlds, BusinessTransaction transaction) {
        this.browser = browser;
        this.sessions = sessions;
        this.world = worlds.create();
        worlds.change(world, "update business.business set require_second_factor = true");
        this.owner = worlds.staff(world, Role.OWNER, PASSWORD);
    }

    @Test
    void an_owner_without_a_factor_is_led_to_set_one_up_and_can_do_nothing_else() {
        assertThat(sessions.find(owner.token()).orElseThrow().state()).isEqualTo(State.ENROLMENT_WANTED);
        assertThat(get("/desk/sign-in?next=/desk/planner"))
                .hasStatus(303)
                .hasRedirectedUrl("/desk/sign-in/enrolment?next=%2Fdesk%2Fplanner");
        assertThat(get("/desk/sign-in/enrolment"))
                .hasStatusOk()
                .bodyText()
                .contains("Zweiten Faktor einrichten", "QR-Code", "brauchen Inhaber:innen");
    }

    @Test
    void a_wrong_first_code_shows_the_same_secret_again() {
        var page = get("/desk/sign-in/enrolment");

        assertThat(enrol(field(page, "offer"), "000000"))
                .hasStatus(422)
                .bodyText()
                .contains("Dieser Code stimmt nicht", secret(page));
    }

    @Test
    void the_first_code_opens_the_desk_in_a_new_session_and_shows_recovery_codes() {
        var page = get("/desk/sign-in/enrolment");

        var answer = enrol(field(page, "offer"), Apps.code(secret(page)));

        assertThat(answer).hasStatusOk().bodyText().contains("Ihre Wiederherstellungscodes", "/desk");
        assertThat(sessions.find(owner.token())).isEmpty();
        var token = answer.getResponse().getCookie("desk").getValue();
        assertThat(sessions.find(token).orElseThrow().state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void afterwards_signing_in_takes_password_and_code() {
        var page = get("/desk/sign-in/enrolment");
        enrol(field(page, "offer"), Apps.code(secret(page)));
        var half = browser.post()
                .uri("/desk/sign-in")
                .param("email", owner.email())
                .param("password", PASSWORD)
                .exchange()
                .getResponse()
                .getCookie("desk")
                .getValue();
        var cookie = new Cookie("desk", half);

        assertThat(browser.get().uri("/desk/sign-in?next=/desk").cookie(cookie))
                .hasRedirectedUrl("/desk/sign-in/code?next=%2Fdesk");
        // a password alone must not replace the factor
        assertThat(browser.get().uri("/desk/sign-in/enrolment").cookie(cookie)).hasRedirectedUrl("/desk/sign-in/code");
        assertThat(code(half, "123456")).hasStatus(422).bodyText().contains("Dieser Code stimmt nicht");

        var whole = code(half, Apps.nextCode(secret(page)));
        assertThat(whole).hasStatus(303).hasRedirectedUrl("/desk");
        assertThat(sessions.find(half)).isEmpty();
        var token = whole.getResponse().getCookie("desk").getValue();
        assertThat(sessions.find(token).orElseThrow().state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void a_code_without_the_password_is_worth_nothing() {
        assertThat(browser.post().uri("/desk/sign-in/code").param("code", "123456"))
                .hasStatus(403);
        assertThat(browser.post()
                        .uri("/desk/sign-in")
                        .param("email", owner.email())
                        .param("code", "123456"))
                .hasStatus(422);
    }

    @Test
    void after_five_wrong_codes_signing_in_stops() {
        var page = get("/desk/sign-in/enrolment");
        enrol(field(page, "offer"), Apps.code(secret(page)));
        var half = sessions.start(world.business(), owner.id(), "", false);
        for (int i = 0; i < 5; i++) code(half, "00000" + i);

        assertThat(code(half, Apps.nextCode(secret(page))))
                .hasStatus(429)
                .bodyText()
                .contains("Viertelstunde");
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).cookie(owner.cookie()).exchange();
    }

    private MvcTestResult enrol(String offer, String code) {
        return browser.post()
                .uri("/desk/sign-in/enrolment")
                .cookie(owner.cookie())
                .param("_csrf", owner.csrf())
                .param("offer", offer)
                .param("code", code)
                .exchange();
    }

    private MvcTestResult code(String token, String code) {
        return browser.post()
                .uri("/desk/sign-in/code")
                .cookie(new Cookie("desk", token))
                .param("_csrf", DeskSessions.formToken(token))
                .param("code", code)
                .exchange();
    }

    private static String field(MvcTestResult page, String name) {
        return first(page, "name=\"" + name + "\" value=\"([^\"]*)\"");
    }

    private static String secret(MvcTestResult page) {
        return first(page, "<code class=\"secret\">([A-Z2-7 ]+)</code>");
    }

    private static String first(MvcTestResult page, String pattern) {
        try {
            var found = Pattern.compile(pattern).matcher(page.getResponse().getContentAsString());
            assertThat(found.find()).as(pattern).isTrue();
            return found.group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
