package stammkunde.desk.settings;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Logo;

/**
 * Makes a logo of an uploaded picture by drawing it anew (R-SEC-50): what else was in the file, such as a place or a
 * script, is gone. The kind is told by the content, not by the name.
 */
final class LogoImage {

    private static final int MOST_BYTES = 200_000;
    private static final int MOST_UPLOADED = 5_000_000;
    private static final long MOST_PIXELS = 25_000_000;
    private static final int[] WIDTHS = {640, 480, 320, 200};
    private static final int HIGHEST = 320;

    private LogoImage() {}

    /** @return null if that isn't a picture of a kind and size we take */
    static @Nullable Logo of(byte[] upload) {
        if (upload.length > MOST_UPLOADED) return null;
        try {
            var picture = read(upload);
            if (picture == null) return null;
            for (var width : WIDTHS) {
                var bytes = png(scaled(picture, width));
                if (bytes.length <= MOST_BYTES) return new Logo(bytes, "image/png");
            }
            return null;
        } catch (IOException | RuntimeException broken) {
            return null;
        }
    }

    private static @Nullable BufferedImage read(byte[] upload) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) return null;
            ImageReader reader = readers.next();
            try {
                if (!reader.getFormatName().toLowerCase(java.util.Locale.ROOT).matches("png|jpe?g|webp")) return null;
                reader.setInput(input, true, true);
                // the size is read before the pixels: a small file may claim to be huge
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) return null;
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int widest) {
        var factor =
                Math.min(1.0, Math.min((double) widest / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
