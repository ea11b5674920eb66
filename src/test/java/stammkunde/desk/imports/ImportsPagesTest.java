package stammkunde.desk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Role;
import stammkunde.desk.DeskBrowser;
import stammkunde.exchange.Worked;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class ImportsPagesTest {

    private static final Pattern PASSWORD = Pattern.compile("data-copy=\"([a-z0-9]{24})\"");

    private static final Pattern CARD = Pattern.compile("/desk/customers/[0-9a-f-]{36}");

    private final MockMvcTester browser;
    private final Worked worked;
    private final Worlds worlds;
    private final World world;
    private final Staff staff;
    private final DeskBrowser desk;

    ImportsPagesTest(MockMvcTester browser, Worked worked, Worlds worlds) {
        this.browser = browser;
        this.worked = worked;
        this.worlds = worlds;
        this.world = worlds.create();
        this.staff = worlds.staff(world, Role.MANAGER);
        this.desk = new DeskBrowser(browser, staff);
    }

    @Test
    void who_sits_at_the_desk_finds_a_customer_by_the_dms_number_and_reads_how_old_that_is() {
        worked.file(world.business(), "Kunden-ID;Kundennummer;Nachname\n1;K-4711;Straub\n");
        var front = new DeskBrowser(browser, worlds.staff(world, Role.DESK));

        var card = CARD.matcher(body(front.open("/desk/search?q=K-4711")));
        assertThat(card.find()).isTrue();
        assertThat(front.open(card.group()))
                .hasStatusOk()
                .bodyText()
                .contains("Nummer im DMS", "K-4711", "Stand im DMS", "Daten von heute");
        assertThat(front.open("/desk/imports")).as("not theirs").hasStatus(HttpStatus.FORBIDDEN);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_file_is_uploaded_and_its_report_says_each_line() {
        var sent = upload(
                "/desk/imports/files",
                "kunden.csv",
                "Kunden-ID;Vorname;Nachname;E-Mail\n1;Ada;Eins;ada@example.org\n2;Bo;Zwei;=cmd|'/c calc'!A1\n;Ohne;Nummer;\n",
                Map.of("mode", "FULL"));
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        var page = sent.getResponse().getRedirectedUrl();

        assertThat(desk.open(page)).bodyText().contains("wartet");
        worked.all(world.business());

        assertThat(desk.open(page))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "übernommen",
                        "Keine E-Mail-Adresse",
                        "Die Nummer fehlt",
                        "kunden.csv, Vollexport, hochgeladen");
        assertThat(desk.open(page + "/report"))
                .bodyText()
                .contains("4;abgelehnt;", "'=cmd|")
                .startsWith("\uFEFFZeile;");
        assertThat(desk.open("/desk/imports")).bodyText().contains("2 neu, 1 abgelehnt", "Daten von");
    }

    @Test
    void what_is_no_file_or_of_no_known_kind_is_refused_with_the_reason() {
        assertThat(desk.send("/desk/imports/files", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Wählen Sie eine Datei.");
        assertThat(upload("/desk/imports/files", "irgendwas.csv", "a;b\n1;2\n", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nicht zu erkennen");
    }

    @Test
    void a_full_file_that_lacks_many_waits_for_somebody_to_agree() {
        upload("/desk/imports/files", "kunden.csv", "Kunden-ID;Nachname\n1;A\n2;B\n3;C\n", Map.of("mode", "FULL"));
        worked.all(world.business());
        var sent = upload("/desk/imports/files", "kunden.csv", "Kunden-ID;Nachname\n1;A\n", Map.of("mode", "FULL"));
        worked.all(world.business());
        var page = sent.getResponse().getRedirectedUrl();

        assertThat(desk.open(page)).bodyText().contains("2 von 3 bekannten Einträgen fehlen", "Trotzdem übernehmen");
        assertThat(desk.send(page + "/acceptance", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        worked.all(world.business());
        assertThat(desk.open(page)).bodyText().contains("Fehlen jetzt im DMS").doesNotContain("Trotzdem übernehmen");
    }

    @Test
    void columns_are_mapped_with_a_look_at_the_first_lines() {
        var look = upload(
                "/desk/imports/sample", "x.csv", "Lfd|Zuname|Strasse\n7|Groß|Am Bühl\n", Map.of("kind", "customers"));
        assertThat(look)
                .hasStatusOk()
                .bodyText()
                .contains("Am Bühl", "In dieser Datei nicht gefunden", "Trennzeichen |");

        assertThat(desk.send("/desk/imports/mapping/customers", Map.of("CUSTOMER_ID", "Lfd", "LAST_NAME", "Zuname")))
                .hasStatus(HttpStatus.SEE_OTHER);
        upload("/desk/imports/files", "kunden.csv", "Lfd|Zuname|Strasse\n7|Groß|Am Bühl\n", Map.of());
        worked.all(world.business());

        assertThat(desk.open("/desk/imports/mapping/customers")).bodyText().contains("value=\"Zuname\"");
        assertThat(desk.open("/desk/imports")).bodyText().contains("1 neu");
        assertThat(desk.open("/desk/imports/mapping/nothing")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_password_of_the_access_is_shown_once() {
        assertThat(desk.open("/desk/imports/access")).bodyText().contains("Es gibt noch keinen Zugang");

        var made = desk.send("/desk/imports/access/password", Map.of());
        var body = new String(made.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var password = PASSWORD.matcher(body);

        assertThat(password.find()).isTrue();
        assertThat(desk.open("/desk/imports/access"))
                .bodyText()
                .contains("gesetzt, wird nicht mehr angezeigt")
                .doesNotContain(password.group(1));
        assertThat(desk.send("/desk/imports/access/key", Map.of("key", "ssh-dss AAAA")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(desk.send("/desk/imports/access/tolerance", Map.of("tolerance", "101")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(desk.send("/desk/imports/access/tolerance", Map.of("tolerance", "20")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(desk.send("/desk/imports/access/removal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void the_templates_files_can_be_fetched_and_nothing_else() {
        assertThat(desk.open("/desk/imports/examples/kunden.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("Kunden-ID;");
        assertThat(desk.open("/desk/imports/examples/application.properties")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult upload(String address, String name, String text, Map<String, String> fields) {
        var request = browser.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .cookie(staff.cookie())
                .param("_csrf", staff.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
