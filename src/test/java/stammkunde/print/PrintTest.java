package stammkunde.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stammkunde.business.Branches;
import stammkunde.business.Businesses;
import stammkunde.business.Logo;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Photo;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;
import stammkunde.web.QrCode;

/** Leaves what it printed in {@code target/print}, to be looked at. */
@DatabaseTest
class PrintTest {

    private static final String LINK = "https://termine.example.org/c/7QH4M2XKT9WBD3RA";
    private static final String PAGE = "https://termine.example.org/b/werkstatt-nord";
    private static final double POINTS = 72 / 25.4;

    private final Cards cards;
    private final Posters posters;
    private final Businesses businesses;
    private final Branches branches;
    private final Worlds worlds;

    PrintTest(Cards cards, Posters posters, Businesses businesses, Branches branches, Worlds worlds) {
        this.cards = cards;
        this.posters = posters;
        this.businesses = businesses;
        this.branches = branches;
        this.worlds = worlds;
    }

    @Test
    void a_card_has_a_bank_cards_size_and_says_whose_it_is() throws IOException {
        var pdf = keep("card", card(worlds.create(), "Ada Beispiel"));

        try (var document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(box.getWidth() / POINTS).isEqualTo(85.6, within(0.05));
            assertThat(box.getHeight() / POINTS).isEqualTo(54, within(0.05));
            assertThat(text(pdf))
                    .contains("Ada Beispiel", "Werkstatt Nord", "Scannen und Termin buchen")
                    .contains("7QH4-M2XK-T9WB-D3RA", "termine.example.org/c/");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A4", "A5"})
    void a_poster_has_its_papers_size_and_leads_to_the_booking_page(Paper paper) throws IOException {
        var pdf = keep("poster-" + paper, poster(worlds.create(), paper));

        try (var document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() / POINTS).isEqualTo(paper.width(), within(0.05));
            assertThat(box.getHeight() / POINTS).isEqualTo(paper.height(), within(0.05));
        }
        assertThat(text(pdf))
                .contains("Termin online buchen", "Werkstatt Nord", "termine.example.org/b/werkstatt-nord")
                .contains("Gleisweg 4, 10115 Berlin", "030 555 01 00");
        assertThat(Photo.ofPdf(pdf, 100).read()).hasValue(PAGE);
    }

    @Test
    void a_printed_card_can_be_read_from_a_bad_photo() {
        var pdf = card(worlds.create(), "Ada Beispiel");

        assertThat(Photo.ofPdf(pdf, 300).read()).hasValue(LINK);
        assertThat(Photo.ofPdf(pdf, 150).blurred(1).read()).hasValue(LINK);
        assertThat(Photo.ofPdf(pdf, 200).faded(90, 200).rotated(5).noisy(15, 3).read())
                .hasValue(LINK);
    }

    @Test
    void the_drawn_code_has_the_codes_squares() {
        var code = QrCode.forPrint(LINK);
        var picture = Photo.ofPdf(card(worlds.create(), "Ada Beispiel"), 600).picture();
        var square = 34.0 / code.fullSize() / 25.4 * 600;
        var left = (46 + (39.6 - 34) / 2) / 25.4 * 600 + 4 * square;
        var top = 10 / 25.4 * 600 + 4 * square;
        for (int y = -4; y < code.size() + 4; y++)
            for (int x = -4; x < code.size() + 4; x++)
                for (var within : new double[] {0.15, 0.5, 0.85}) {
                    var pixel = picture.getRGB(
                            (int) Math.floor(left + (x + within) * square), (int) Math.floor(top + (y + 0.5) * square));
                    // the corners of the white around it are round
                    if (x == -4 || y == -4 || x == code.size() + 3 || y == code.size() + 3) continue;
                    assertThat(pixel & 0xffffff).as("%d, %d", x, y).isEqualTo(code.isDark(x, y) ? 0 : 0xffffff);
                }
    }

    /** Nothing is looked for on the computer that prints it, or on the net. */
    @Test
    void letters_are_in_the_file_the_code_is_drawn_and_nothing_refers_outside() throws IOException {
        for (var pdf : new byte[][] {card(worlds.create(), "Ada"), poster(worlds.create(), Paper.A4)}) {
            try (var document = Loader.loadPDF(pdf)) {
                var resources = document.getPage(0).getResources();
                for (var name : resources.getFontNames())
                    assertThat(resources.getFont(name).isEmbedded()).isTrue();
                assertThat(resources.getXObjectNames()).isEmpty();
                assertThat(document.getPage(0).getAnnotations()).isEmpty();
            }
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/URI", "/JavaScript", "/Launch");
            assertThat(pdf).hasSizeLessThan(60_000);
        }
    }

    @Test
    void long_and_foreign_names_stay_within_the_card() throws IOException {
        var world = worlds.create();
        worlds.change(
                world,
                "update business.business set name = ? where business_id = ?",
                "Karosserie- und Fahrzeuglackierzentrum Bad Königshofen im Grabfeld GmbH & Co. KG",
                world.business().value());

        var pdf = keep(
                "card-long",
                card(world, "Ingeborg Friederike-Wilhelmine von und zu Hohenlohe-Langenburg-Schwarzenberg"));
        var letters = Photo.ofPdf(pdf, 200).picture();
        // the margins of the left part stay white, and the colour begins where it must
        for (int y = 0; y < letters.getHeight(); y++) {
            assertThat(letters.getRGB(15, y) & 0xffffff).isEqualTo(0xffffff);
            assertThat(letters.getRGB((int) (44.5 / 25.4 * 200), y) & 0xffffff).isEqualTo(0xffffff);
        }
        assertThat(Photo.ofPdf(pdf, 300).read()).hasValue(LINK);
        assertThat(text(card(world, "Zoë 🚗 Łukasiewicz Παπαδόπουλος 田中")))
                .contains("Zoë Łukasiewicz", "Παπαδόπουλος")
                .doesNotContain("田");
    }

    @Test
    void a_logo_is_printed() throws IOException {
        var world = worlds.create();
        var picture = new BufferedImage(320, 80, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xd0, 0x30, 0x10));
        pen.fillOval(0, 0, 80, 80);
        pen.fillRect(100, 30, 220, 20);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        businesses.setLogo(world.business(), new Logo(bytes.toByteArray(), "image/png"));

        for (var pdf : new byte[][] {
            keep("card-logo", card(world, "Ada Beispiel")), keep("poster-logo", poster(world, Paper.A5))
        }) {
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
            }
        }
    }

    @Test
    void an_english_business_prints_in_english() throws IOException {
        var world = worlds.create();
        worlds.change(
                world,
                "update business.business set locale = 'en' where business_id = ?",
                world.business().value());

        assertThat(text(card(world, "Ada"))).contains("Scan and book an appointment");
        assertThat(text(poster(world, Paper.A4))).contains("Book your appointment online");
    }

    private byte[] card(World world, String name) {
        return cards.print(
                businesses.get(world.business()),
                new Cards.Card(name, "termine.example.org/c/", LINK, "7QH4-M2XK-T9WB-D3RA"));
    }

    private byte[] poster(World world, Paper paper) {
        return posters.print(
                businesses.get(world.business()),
                paper,
                branches.all(world.business()).getFirst(),
                PAGE,
                "termine.example.org/b/werkstatt-nord");
    }

    private static byte[] keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/print"));
        Files.write(Path.of("target/print", name + ".pdf"), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
