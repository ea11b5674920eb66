package stammkunde.desk.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.desk.DeskBrowser;
import stammkunde.shared.Ids;
import stammkunde.shared.PublicAddress;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Photo;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class QrControllerTest {

    private final World world;
    private final Worlds worlds;
    private final DeskBrowser desk;
    private final PublicAddress address;

    QrControllerTest(MockMvcTester browser, Worlds worlds, PublicAddress address) {
        this.world = worlds.create();
        this.worlds = worlds;
        this.address = address;
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
    }

    @Test
    void the_page_shows_the_code_and_what_can_be_done_with_it() {
        assertThat(desk.open("/desk/qr"))
                .hasStatusOk()
                .bodyText()
                .contains("Buchungsseite", "<svg class=\"qr\"", "/b/" + world.slug(), "Plakat A4", "Plakat A5")
                .doesNotContain("Alle Filialen");
    }

    @Test
    void the_picture_opens_the_booking_page_by_its_configured_address() {
        var png = desk.open("/desk/qr/png");

        assertThat(png).hasStatusOk().hasHeader("Content-Type", "image/png").hasHeader("Cache-Control", "no-store");
        assertThat(png.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains(".png");
        assertThat(Photo.of(png.getResponse().getContentAsByteArray()).read())
                .hasValue(address.of("/b/" + world.slug()));
        assertThat(desk.open("/desk/qr/svg"))
                .hasHeader("Content-Type", "image/svg+xml")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .bodyText()
                .startsWith("<svg ");
    }

    @Test
    void each_branch_has_a_code_and_a_poster_of_its_own() throws Exception {
        var south = Ids.next();
        worlds.change(world, """
                insert into business.branch (business_id, branch_id, name, street, house_number, postcode, city, subdivision, zone, phone)
                values (?, ?, 'Süd', 'Hafen', '1', '10999', 'Berlin', 'be', 'Europe/Berlin', '')
                """, world.business().value(), south);

        assertThat(desk.open("/desk/qr?branch=" + south))
                .bodyText()
                .contains("Alle Filialen", "Süd", "/desk/qr/a4?branch=" + south);
        for (var paper : List.of("a4", "a5")) {
            var poster = desk.open("/desk/qr/" + paper + "?branch=" + south);
            var pdf = poster.getResponse().getContentAsByteArray();
            assertThat(poster).hasHeader("Content-Type", "application/pdf");
            assertThat(Photo.ofPdf(pdf, 100).read()).hasValue(address.of("/b/" + world.slug() + "?branch=" + south));
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @Test
    void other_businesses_branches_and_unknown_files_are_not_there() {
        var other = worlds.create();

        assertThat(desk.open("/desk/qr?branch=" + other.branch().value())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.open("/desk/qr/a4?branch=" + other.branch().value())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.open("/desk/qr?branch=x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.open("/desk/qr/gif")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
