package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.testing.Photo;

/** Read by a second program that knows nothing of the first (features W1): small, blurred, slanted, worn. */
class QrCodeTest {

    private static final String LINK = "https://termine.werkstatt-keller.example/c/7QH4M2XKT9WBD3RA";

    private final QrCode print = QrCode.forPrint(LINK);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 24})
    void a_picture_says_what_was_put_in(int pixels) {
        assertThat(Photo.of(QrCode.of(LINK).png(pixels)).read()).hasValue(LINK);
        assertThat(Photo.of(print.png(pixels)).read()).hasValue(LINK);
    }

    @Test
    void a_picture_has_two_colours_whole_squares_and_the_quiet_zone_of_the_standard() {
        var picture = Photo.of(print.png(3)).picture();

        assertThat(picture.getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(picture.getWidth()).isEqualTo((print.size() + 8) * 3).isEqualTo(picture.getHeight());
        for (int i = 0; i < picture.getWidth(); i++)
            for (int edge = 0; edge < 12; edge++) {
                assertThat(picture.getRGB(i, edge)).isEqualTo(Color.WHITE.getRGB());
                assertThat(picture.getRGB(edge, i)).isEqualTo(Color.WHITE.getRGB());
                assertThat(picture.getRGB(i, picture.getHeight() - 1 - edge)).isEqualTo(Color.WHITE.getRGB());
                assertThat(picture.getRGB(picture.getWidth() - 1 - edge, i)).isEqualTo(Color.WHITE.getRGB());
            }
        assertThat(picture.getRGB(12, 12)).isEqualTo(Color.BLACK.getRGB());
    }

    @ParameterizedTest
    @CsvSource({"12, 300", "20, 150", "15, 200"})
    void a_code_this_small_can_be_read(double millimetres, int dotsPerInch) {
        int pixels = (int) Math.round(millimetres / 25.4 * dotsPerInch);

        assertThat(Photo.of(print.png(10)).wide(pixels).read()).hasValue(LINK);
    }

    @Test
    void a_phones_photo_of_a_bad_print_can_be_read() {
        // 20 mm at 150 dpi, and then the phone's own picture of it
        var printed = Photo.of(print.png(10)).wide(118).wide(420);

        assertThat(printed.blurred(3).read()).hasValue(LINK);
        assertThat(printed.noisy(30, 1).read()).hasValue(LINK);
        assertThat(printed.rotated(7).read()).hasValue(LINK);
        assertThat(printed.rotated(173).read()).hasValue(LINK);
        assertThat(printed.slanted(0.15, 0.85).read()).hasValue(LINK);
        assertThat(printed.faded(110, 190).read()).hasValue(LINK);
        assertThat(printed.shaded(0.35).read()).hasValue(LINK);
        assertThat(printed.blurred(2)
                        .faded(80, 200)
                        .rotated(4)
                        .slanted(0.08, 0.92)
                        .noisy(12, 2)
                        .read())
                .hasValue(LINK);
    }

    @Test
    void a_stain_within_the_correction_does_no_harm() {
        // one stain of 5 % in the middle, with the quiet zone counted
        var stained = Photo.of(print.png(8)).covered(0.42, 0.42, 0.22, 0.22, Color.GRAY);

        assertThat(stained.read()).hasValue(LINK);
    }

    @Test
    void a_code_damaged_beyond_its_correction_is_not_read() {
        assertThat(Photo.of(print.png(8))
                        .covered(0.35, 0.35, 0.5, 0.5, Color.WHITE)
                        .read())
                .isEmpty();
        assertThat(Photo.of(print.png(8)).covered(0, 0, 0.35, 0.35, Color.WHITE).read())
                .isEmpty();
    }

    @Test
    void outlines_cover_exactly_the_dark_squares() {
        var shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (var outline : QrOutline.of(print)) {
            shape.moveTo(outline.getFirst().x(), outline.getFirst().y());
            outline.forEach(corner -> shape.lineTo(corner.x(), corner.y()));
            shape.closePath();
        }
        var area = new Area(shape);
        for (int y = -1; y <= print.size(); y++)
            for (int x = -1; x <= print.size(); x++)
                assertThat(area.contains(x + 0.5, y + 0.5)).as("%d, %d", x, y).isEqualTo(print.isDark(x, y));
    }

    @Test
    void the_drawing_is_a_file_of_its_own_with_the_quiet_zone() {
        var svg = print.svg(40);

        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40mm\" height=\"40mm\"")
                .contains("viewBox=\"-4 -4 " + print.fullSize() + " " + print.fullSize() + "\"")
                .contains(print.path());
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "<script", "href");
    }

    @Test
    void paper_gets_more_correction_than_a_screen_and_texts_of_any_kind_work() {
        assertThat(print.size()).isGreaterThanOrEqualTo(QrCode.of(LINK).size());
        for (var text : List.of("otpauth://totp/Stammkunde:a%40b.example?secret=ABC", "Grüße, 東京", "1234567890"))
            assertThat(Photo.of(QrCode.of(text).png(4)).read()).hasValue(text);
    }
}
