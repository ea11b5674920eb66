package stammkunde.desk.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.desk.DeskBrowser;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class TemplatesControllerTest {

    private static final String MAIL = "/desk/settings/templates/appointment-booked-email-de";
    private static final String SMS = "/desk/settings/templates/appointment-reminder-sms-de";

    private final DeskBrowser manager;
    private final DeskBrowser helper;
    private final DeskBrowser stranger;

    TemplatesControllerTest(MockMvcTester browser, Worlds worlds) {
        World world = worlds.create();
        this.manager = new DeskBrowser(browser, worlds.staff(world, Role.MANAGER));
        this.helper = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
        this.stranger = new DeskBrowser(browser, worlds.staff(worlds.create(), Role.OWNER));
    }

    @Test
    void all_texts_are_listed_and_own_ones_marked() {
        assertThat(manager.open("/desk/settings/templates"))
                .hasStatusOk()
                .bodyText()
                .contains("Textvorlagen", "Termin gebucht", "Erinnerung", "E-Mail, Deutsch", "SMS, Englisch", MAIL)
                .doesNotContain("eigener Text", "Passwort zurücksetzen");
        manager.send(MAIL, Map.of("subject", "Bis dann", "body", "Moin"));
        assertThat(manager.open("/desk/settings/templates")).bodyText().contains("eigener Text");
        assertThat(stranger.open("/desk/settings/templates")).bodyText().doesNotContain("eigener Text");
    }

    @Test
    void a_text_is_changed_previewed_and_reset() {
        assertThat(manager.open(MAIL))
                .hasStatusOk()
                .bodyText()
                .contains("Ihr Termin am {{when}}", "{{cancelUntil}}", "Vorschau zeigen")
                .doesNotContain("Zurücksetzen auf Vorgabe");
        assertThat(manager.send(MAIL, Map.of("subject", "Bis {{date}}", "body", "Moin {{customer}}")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(manager.open(MAIL)).bodyText().contains("Moin {{customer}}", "Zurücksetzen auf Vorgabe");
        assertThat(manager.open(MAIL + "/preview"))
                .hasStatusOk()
                .hasHeader("X-Frame-Options", "SAMEORIGIN")
                .bodyText()
                .contains("Moin Erika Lorenzen");

        assertThat(manager.send(MAIL + "/removal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(manager.open(MAIL)).bodyText().contains("Ihr Termin am {{when}}");
    }

    @Test
    void a_wrong_placeholder_is_named_and_what_was_typed_stays() {
        assertThat(manager.send(MAIL, Map.of("subject", "Bis dann", "body", "Hallo {{kunde}} <script>")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Den Platzhalter {{kunde}} gibt es nicht", "Hallo {{kunde}} &lt;script&gt;");
        assertThat(manager.send(MAIL, Map.of("subject", "", "body", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("höchstens 300 Zeichen");
        assertThat(manager.send(MAIL, Map.of("subject", "x", "body", "{{> y}}")))
                .bodyText()
                .contains("mit den Klammern nicht: {{&gt; y}}");
    }

    @Test
    void the_preview_shows_what_is_typed_and_saves_nothing() {
        assertThat(manager.send(MAIL + "/preview", Map.of("subject", "x", "body", "Servus {{customer}} <script>")))
                .hasStatusOk()
                .bodyText()
                .contains("Servus Erika Lorenzen &lt;script&gt;");
        assertThat(manager.send(SMS + "/preview", Map.of("body", "Bis {{date}}")))
                .hasContentType("text/plain;charset=UTF-8")
                .bodyText()
                .contains("Bis Mo, 30. März", "Das ist 1 SMS.");
        assertThat(manager.send(SMS + "/preview", Map.of("body", "{{x}}")))
                .bodyText()
                .contains("gibt es nicht");
        assertThat(manager.open(MAIL)).bodyText().doesNotContain("Servus");
    }

    @Test
    void only_managers_word_letters() {
        assertThat(helper.open("/desk/settings/templates")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(helper.open(MAIL)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(helper.send(MAIL, Map.of("subject", "x", "body", "x"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(manager.open("/desk/settings/templates/staff-reset-email-de"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(manager.open("/desk/settings/templates/x")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
