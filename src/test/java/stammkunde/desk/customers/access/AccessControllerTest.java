package stammkunde.desk.customers.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.access.Entry;
import stammkunde.access.PortalCodes;
import stammkunde.access.Visits;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.desk.DeskBrowser;
import stammkunde.messaging.Post;
import stammkunde.shared.PublicAddress;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Photo;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class AccessControllerTest {

    private final Customers customers;
    private final PortalCodes codes;
    private final Visits visits;
    private final MessageSource texts;
    private final Post post;
    private final PublicAddress address;
    private final World world;
    private final Staff staff;
    private final DeskBrowser desk;
    private final DeskBrowser stranger;
    private final CustomerId petra;
    private final String tab;

    AccessControllerTest(
            MockMvcTester browser,
            Customers customers,
            PortalCodes codes,
            Visits visits,
            MessageSource texts,
            Post post,
            PublicAddress address,
            Worlds worlds) {
        this.customers = customers;
        this.codes = codes;
        this.visits = visits;
        this.texts = texts;
        this.post = post;
        this.address = address;
        this.world = worlds.create();
        this.staff = worlds.staff(world, Role.DESK);
        this.desk = new DeskBrowser(browser, staff);
        this.stranger = new DeskBrowser(browser, worlds.staff(worlds.create(), Role.OWNER));
        this.petra = customer("Petra", "petra@x.example", "pb@work.example");
        this.tab = "/desk/customers/" + petra.value() + "/access";
    }

    @Test
    void looking_makes_no_code_and_a_click_makes_one() {
        assertThat(desk.open(tab)).hasStatusOk().bodyText().contains("Noch kein QR-Code", "QR-Code erstellen");
        assertThat(codes.find(world.business(), petra)).isEmpty();
        assertThat(desk.open(tab + "/png")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.open(tab + "/code")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.open(tab + "/renewal")).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(desk.send(tab, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(desk.open(tab))
                .bodyText()
                .contains("Anzeigen", "Herunterladen", "QR per E-Mail senden", "Karte drucken", "Neu generieren")
                .contains("erstellt von " + staff.name(), printed());
    }

    @Test
    void picture_drawing_and_card_open_the_portal() throws Exception {
        codes.issue(world.business(), petra, staff.id());

        var png = desk.open(tab + "/png");
        assertThat(png).hasStatusOk().hasHeader("Content-Type", "image/png").hasHeader("Cache-Control", "no-store");
        assertThat(png.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain(code());
        assertThat(Photo.of(png.getResponse().getContentAsByteArray()).read()).hasValue(link());

        assertThat(desk.open(tab + "/svg"))
                .hasHeader("Content-Type", "image/svg+xml")
                .bodyText()
                .startsWith("<svg ");

        var card = desk.open(tab + "/card").getResponse().getContentAsByteArray();
        assertThat(Photo.ofPdf(card, 300).read()).hasValue(link());
        try (var document = Loader.loadPDF(card)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Petra Brunner", printed());
            assertThat(document.getDocumentInformation().getTitle()).doesNotContain(code());
        }
        assertThat(desk.open(tab + "/code")).bodyText().contains("<svg class=\"qr\"", printed());
    }

    @Test
    void who_scans_a_worn_card_or_types_what_stands_on_it_is_in_the_portal() throws Exception {
        codes.issue(world.business(), petra, staff.id());
        var card = desk.open(tab + "/card").getResponse().getContentAsByteArray();

        var scanned = Photo.ofPdf(card, 200)
                .blurred(1)
                .faded(80, 210)
                .rotated(3)
                .read()
                .orElseThrow();
        assertThat(enter(scanned)).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/portal");

        try (var document = Loader.loadPDF(card)) {
            var lines = new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .map(String::strip)
                    .toList();
            var typed = lines.get(lines.size() - 2) + lines.getLast().toLowerCase(java.util.Locale.ROOT);
            assertThat(enter("http://" + typed)).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/portal");
        }
        assertThat(desk.open(tab)).bodyText().contains("Alle abmelden");
    }

    @Test
    void a_new_code_takes_the_old_ones_place_after_a_question() {
        var old = codes.issue(world.business(), petra, staff.id());

        assertThat(desk.open(tab + "/renewal")).bodyText().contains("verlieren sofort den Zugang", "Neu generieren");
        assertThat(codes.find(world.business(), petra)).hasValue(old);
        assertThat(desk.send(tab + "/renewal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(codes.find(world.business(), petra)).isPresent().isNotEqualTo(java.util.Optional.of(old));
        assertThat(desk.open(tab)).bodyText().contains(printed()).doesNotContain(old.printed());
    }

    @Test
    void devices_are_shown_and_signed_out() {
        var phone = scan("iPhone, Safari");
        var tablet = scan("iPad, Safari");

        assertThat(desk.open(tab)).bodyText().contains("iPhone, Safari", "iPad, Safari", "Alle abmelden");
        var device = visits.find(phone).orElseThrow().id().value();
        assertThat(desk.send(tab + "/devices/" + device + "/end", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(visits.find(phone)).isEmpty();
        assertThat(visits.find(tablet)).isPresent();
        assertThat(desk.send(tab + "/devices/" + device + "/end", Map.of())).hasStatus(HttpStatus.NOT_FOUND);

        desk.send(tab + "/devices/end", Map.of());
        assertThat(visits.find(tablet)).isEmpty();
    }

    @Test
    void a_new_code_ends_what_the_old_one_opened_and_the_history_says_who_did_it() {
        var phone = scan("iPhone, Safari");
        desk.send(tab + "/renewal", Map.of());

        assertThat(visits.find(phone)).isEmpty();
        assertThat(desk.open("/desk/customers/" + petra.value() + "/history"))
                .bodyText()
                .contains(staff.name(), desk("PORTAL_CODE_RENEWED"));
    }

    @Test
    void the_code_is_in_no_log(CapturedOutput output) {
        codes.issue(world.business(), petra, staff.id());
        var old = code();
        for (var page : List.of("", "/code", "/png", "/svg", "/card")) desk.open(tab + page);
        desk.send(tab + "/letters", Map.of("to", "petra@x.example"));
        post.deliver(world.business());
        desk.send(tab + "/renewal", Map.of());

        assertThat(output.getAll()).doesNotContain(old, code(), printed());
    }

    @Test
    void while_the_portal_is_off_nothing_shows_or_sends_the_code() {
        codes.issue(world.business(), petra, staff.id());
        desk.send(tab + "/letters", Map.of("to", "petra@x.example"));
        assertThat(desk.send(tab + "/state", Map.of("on", "false"))).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(desk.open(tab))
                .bodyText()
                .contains("Das Kundenportal ist ausgeschaltet", "Portal einschalten")
                .doesNotContain(printed(), "Karte drucken");
        assertThat(desk.open(tab + "/card")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.send(tab + "/letters", Map.of("to", "petra@x.example"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post.deliver(world.business())).isEmpty();

        desk.send(tab + "/state", Map.of("on", "true"));
        assertThat(desk.open(tab)).bodyText().contains(printed(), "Karte drucken");
    }

    @Test
    void anothers_customers_are_not_there() {
        codes.issue(world.business(), petra, staff.id());
        var before = codes.find(world.business(), petra);

        for (var page : List.of("", "/code", "/renewal", "/png", "/svg", "/card"))
            assertThat(stranger.open(tab + page)).hasStatus(HttpStatus.NOT_FOUND);
        for (var act : List.of("", "/renewal", "/devices/end"))
            assertThat(stranger.send(tab + act, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.send(tab + "/state", Map.of("on", "false"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.send(tab + "/letters", Map.of("to", "petra@x.example")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(codes.find(world.business(), petra)).isEqualTo(before);
    }

    private CustomerId customer(String name, String... emails) {
        return customers.create(world.business(), CustomerData.person(name, "Brunner", List.of(emails), List.of()));
    }

    private MvcTestResult enter(String link) {
        return desk.browser()
                .get()
                .uri(link.substring(address.baseUrl().length()))
                .exchange();
    }

    /** @return the token of the visit */
    private String scan(String device) {
        var code = codes.issue(world.business(), petra, staff.id());
        return ((Entry.Open) visits.scan(code.value(), "192.0.2.7", device, "")).token();
    }

    private String desk(String act) {
        return texts.getMessage("desk.change." + act, null, java.util.Locale.GERMAN);
    }

    private String code() {
        return codes.find(world.business(), petra).orElseThrow().value();
    }

    private String printed() {
        return codes.find(world.business(), petra).orElseThrow().printed();
    }

    private String link() {
        return codes.find(world.business(), petra).orElseThrow().address(address);
    }
}
