package stammkunde.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Role;
import stammkunde.business.StaffKeys;
import stammkunde.business.StaffMembers;
import stammkunde.business.StaffSessions;
import stammkunde.messaging.LetterKind;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class ResetControllerTest {

    private static final String OLD = "vier rote Regenschirme";
    private static final String NEW = "fünf blaue Regenschirme";

    private final MockMvcTester browser;
    private final StaffLetters letters;
    private final StaffMembers members;
    private final StaffKeys keys;
    private final StaffSessions sessions;
    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final World world;
    private final Staff desk;

    ResetControllerTest(
            MockMvcTester browser,
            StaffLetters letters,
            StaffMembers members,
            StaffKeys keys,
            StaffSessions sessions,
            BusinessTransaction transaction,
            JdbcClient jdbc,
            Worlds worlds) {
        this.browser = browser;
        this.letters = letters;
        this.members = members;
        this.keys = keys;
        this.sessions = sessions;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.world = worlds.create();
        this.desk = worlds.staff(world, Role.DESK, OLD);
    }

    @Test
    void known_and_unknown_addresses_get_the_same_answer_and_only_the_known_one_a_letter() {
        assertThat(ask(" " + desk.email().toUpperCase()))
                .hasStatus(303)
                .hasRedirectedUrl("/desk/forgotten-password/sent");
        assertThat(ask("nobody@staff.example")).hasStatus(303).hasRedirectedUrl("/desk/forgotten-password/sent");
        assertThat(browser.get().uri("/desk/forgotten-password/sent"))
                .hasStatusOk()
                .bodyText()
                .contains("Wenn es zu dieser Adresse einen Zugang gibt");

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> letters("staff-reset") == 1);
    }

    @Test
    void asking_often_sends_three_letters_and_answers_the_same() {
        for (int i = 0; i < 6; i++) assertThat(ask(desk.email())).hasStatus(303);

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> letters("staff-reset") == 3);
    }

    @Test
    void the_link_shows_a_page_as_often_as_it_is_opened_and_only_the_button_spends_it() {
        var key = link(LetterKind.STAFF_RESET);

        for (int i = 0; i < 2; i++)
            assertThat(browser.get().uri("/desk/new-password?key=" + key))
                    .hasStatusOk()
                    .doesNotContainHeader("Set-Cookie")
                    .hasHeader("Referrer-Policy", "no-referrer")
                    .hasHeader("Cache-Control", "no-store")
                    .bodyText()
                    .contains("Neues Passwort setzen", desk.email(), "noindex");

        assertThat(set(key, NEW)).hasStatus(303).hasRedirectedUrl("/desk/sign-in?done=password");
        assertThat(members.passwordFits(world.business(), desk.id(), NEW)).isTrue();
        assertThat(letters("staff-password-changed")).isEqualTo(1);
        assertThat(set(key, OLD)).hasStatus(404).bodyText().contains("Dieser Link gilt nicht mehr");
        assertThat(browser.get().uri("/desk/new-password?key=" + key)).hasStatus(404);
    }

    @Test
    void an_invitation_welcomes_and_its_password_is_not_announced_as_a_change() {
        var key = link(LetterKind.STAFF_INVITATION);

        assertThat(browser.get().uri("/desk/new-password?key=" + key))
                .bodyText()
                .contains("Willkommen bei Werkstatt Nord");
        assertThat(set(key, NEW)).hasStatus(303);
        assertThat(letters("staff-password-changed")).isZero();
    }

    @Test
    void a_weak_password_is_said_at_the_field_and_the_link_stays_good() {
        var key = link(LetterKind.STAFF_RESET);

        assertThat(set(key, "passwort123456")).hasStatus(422).bodyText().contains("so verbreitet");
        assertThat(set(key, NEW)).hasStatus(303);
    }

    @Test
    void all_sessions_end() {
        var session = sessions.start(world.business(), desk.id(), "", false);

        set(link(LetterKind.STAFF_RESET), NEW);

        assertThat(sessions.find(session)).isEmpty();
    }

    @Test
    void used_up_and_made_up_links_look_the_same() {
        var spent = link(LetterKind.STAFF_RESET);
        set(spent, NEW);

        assertThat(body(browser.get().uri("/desk/new-password?key=" + spent).exchange()))
                .isEqualTo(body(browser.get()
                        .uri("/desk/new-password?key=" + "A".repeat(64))
                        .exchange()));
    }

    @Test
    void a_forged_host_is_turned_away_and_sends_nothing() {
        assertThat(browser.post()
                        .uri("/desk/forgotten-password")
                        .header("Host", "evil.example")
                        .param("email", desk.email()))
                .hasStatus(421);
        assertThat(letters("staff-reset")).isZero();
    }

    @Test
    void links_are_built_from_configuration() {
        assertThat(transaction.in(
                        world.business(),
                        () -> letters.issue(
                                world.business(),
                                LetterKind.STAFF_RESET,
                                desk.id().value())))
                .get()
                .asString()
                .doesNotContain("evil");
    }

    private MvcTestResult ask(String email) {
        return browser.post()
                .uri("/desk/forgotten-password")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .param("email", email)
                .exchange();
    }

    private MvcTestResult set(String key, String password) {
        return browser.post()
                .uri("/desk/new-password")
                .param("key", key)
                .param("password", password)
                .exchange();
    }

    private String link(LetterKind kind) {
        var link = letters.issue(world.business(), kind, desk.id().value()).orElseThrow();
        return link.substring(link.indexOf("key=") + "key=".length());
    }

    private int letters(String kind) {
        return transaction.in(
                world.business(),
                () -> jdbc.sql("select count(*) from messaging.letter where kind = ?")
                        .params(kind)
                        .query(Integer.class)
                        .single());
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
