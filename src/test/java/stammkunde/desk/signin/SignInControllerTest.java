package stammkunde.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Role;
import stammkunde.business.StaffSessions;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class SignInControllerTest {

    private static final String PASSWORD = "vier rote Regenschirme";

    private final MockMvcTester browser;
    private final StaffSessions sessions;
    private final World world;
    private final Staff desk;
    private final String address = "192.0.2." + (int) (Math.random() * 250) + ":" + System.nanoTime();

    SignInControllerTest(MockMvcTester browser, Worlds worlds, StaffSessions sessions) {
        this.browser = browser;
        this.sessions = sessions;
        this.world = worlds.create();
        this.desk = worlds.staff(world, Role.DESK, PASSWORD);
    }

    @Test
    void the_page_asks_for_e_mail_and_password() {
        assertThat(browser.get().uri("/desk/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("E-Mail", "Passwort", "Anmelden", "Passwort vergessen?", "autocomplete=\"current-password\"");
    }

    @Test
    void the_right_password_opens_the_desk_and_another_spelling_of_the_e_mail_does_too() {
        var answer = signIn(" " + desk.email().toUpperCase() + " ", PASSWORD, "/desk/planner?day=2026-03-24");

        assertThat(answer).hasStatus(303).hasRedirectedUrl("/desk/planner?day=2026-03-24");
        var cookie = answer.getResponse().getCookie("desk");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(sessions.find(cookie.getValue())).get().extracting("staff").isEqualTo(desk.id());
    }

    @Test
    void over_https_the_cookie_is_bound_to_this_host() {
        var answer = browser.post()
                .uri("/desk/sign-in")
                .secure(true)
                .param("email", desk.email())
                .param("password", PASSWORD)
                .exchange();

        var cookie = answer.getResponse().getCookie("__Host-desk");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void a_wrong_password_and_an_unknown_e_mail_look_the_same() {
        var wrong = signIn(desk.email(), "drei rote Regenschirme", "/desk");
        var unknown = signIn("nobody@staff.example", PASSWORD, "/desk");

        assertThat(wrong).hasStatus(422).bodyText().contains("E-Mail oder Passwort stimmt nicht");
        assertThat(unknown).hasStatus(422);
        assertThat(withoutEmail(wrong)).isEqualTo(withoutEmail(unknown));
    }

    @Test
    void what_was_typed_stays_but_not_the_password() {
        assertThat(signIn(desk.email(), "drei rote Regenschirme", "/desk"))
                .bodyText()
                .contains("value=\"" + desk.email() + "\"")
                .doesNotContain("Regenschirme");
    }

    @Test
    void nothing_typed_is_said_at_the_fields() {
        assertThat(signIn("", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Geben Sie bitte Ihre E-Mail-Adresse ein", "Geben Sie bitte Ihr Passwort ein");
    }

    @Test
    void after_five_wrong_passwords_the_right_one_is_not_taken_either() {
        for (int i = 0; i < 5; i++) signIn(desk.email(), "falsch geraten " + i, "");

        assertThat(signIn(desk.email(), PASSWORD, ""))
                .hasStatus(429)
                .hasHeader("Retry-After", "900")
                .bodyText()
                .contains("Zu viele Versuche");
    }

    @Test
    void signing_out_ends_the_session_and_needs_the_forms_token() {
        assertThat(browser.post().uri("/desk/sign-out").cookie(desk.cookie())).hasStatus(403);
        assertThat(sessions.find(desk.token())).isPresent();

        assertThat(browser.post().uri("/desk/sign-out").cookie(desk.cookie()).param("_csrf", desk.csrf()))
                .hasStatus(303)
                .hasRedirectedUrl("/desk/sign-in");
        assertThat(sessions.find(desk.token())).isEmpty();
    }

    @Test
    void signing_in_gives_a_new_session_and_ends_the_one_before() {
        var answer = browser.post()
                .uri("/desk/sign-in")
                .with(from(address))
                .cookie(desk.cookie())
                .param("_csrf", desk.csrf())
                .param("email", desk.email())
                .param("password", PASSWORD)
                .exchange();

        assertThat(answer.getResponse().getCookie("desk").getValue()).isNotEqualTo(desk.token());
        assertThat(sessions.find(desk.token())).isEmpty();
    }

    @Test
    void a_made_up_session_opens_nothing() {
        for (var made : new String[] {"", "x", "A".repeat(64), "%".repeat(64), "A".repeat(5000)})
            assertThat(browser.post().uri("/desk/sign-out").cookie(new Cookie("desk", made)))
                    .hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({
        "//evil.example, /desk",
        "/\\evil.example, /desk",
        "https://evil.example/desk, /desk",
        "javascript:alert(1), /desk",
        "/desk//evil.example, /desk",
        "/desk/../b/keller, /desk",
        "/deskevil, /desk",
        "/desk/{x}, /desk",
        "/desk/sign-out, /desk",
        "/desk/customers?q=M%C3%BCller&page=2, /desk/customers?q=M%C3%BCller&page=2"
    })
    void next_leads_to_pages_of_the_desk_only(String next, String target) {
        assertThat(signIn(desk.email(), PASSWORD, next)).hasStatus(303).hasRedirectedUrl(target);
    }

    private MvcTestResult signIn(String email, String password, String next) {
        return browser.post()
                .uri("/desk/sign-in")
                .with(from(address))
                .param("email", email)
                .param("password", password)
                .param("next", next)
                .exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static String withoutEmail(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString().replaceAll("value=\"[^\"]*\"", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
