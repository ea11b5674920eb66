package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadedImageTest {

    /** Where the red corner of a photo ends up: 1 is as the sensor lay, 6 and 8 are quarter turns, 3 is upside down. */
    @ParameterizedTest
    @CsvSource({"1, 2, 2", "6, 97, 2", "3, 97, 97", "8, 2, 97"})
    void a_photo_is_turned_as_the_phone_noted(int orientation, int x, int y) throws IOException {
        var square = UploadedImage.read(photo(orientation)).orElseThrow().square(100);

        var shown = ImageIO.read(new ByteArrayInputStream(square));
        assertThat(new Color(shown.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(shown.getRGB(50, 50)).getRed()).isLessThan(60);
        assertThat(Turned.orientation(square)).isOne();
    }

    @Test
    void what_is_no_picture_or_a_broken_one_is_refused() throws IOException {
        assertThat(UploadedImage.read(new byte[0])).isEmpty();
        assertThat(UploadedImage.read("<svg/>".getBytes())).isEmpty();
        assertThat(UploadedImage.read(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 0}))
                .isEmpty();
        var cut = java.util.Arrays.copyOf(photo(6), 60);
        assertThat(UploadedImage.read(cut)).isEmpty();
    }

    /** Black with a red corner at the top left, and an Exif part that says which side was up. */
    private static byte[] photo(int orientation) throws IOException {
        var picture = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 20, 20);
        pen.dispose();
        var plain = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", plain);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var file = new ByteArrayOutputStream();
        file.write(plain.toByteArray(), 0, 2);
        file.writeBytes(exif);
        file.write(plain.toByteArray(), 2, plain.size() - 2);
        return file.toByteArray();
    }
}
