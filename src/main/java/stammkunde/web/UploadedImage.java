package stammkunde.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * An uploaded picture, to be drawn anew (R-SEC-50): what else was in the file, such as a place or a script, is gone. The
 * kind is told by the content, not by the name.
 */
public final class UploadedImage {

    private static final int MOST_UPLOADED = 5_000_000;
    private static final long MOST_PIXELS = 25_000_000;

    private final BufferedImage picture;

    private UploadedImage(BufferedImage picture) {
        this.picture = picture;
    }

    /** @return empty if that isn't a picture of a kind and size we take */
    public static Optional<UploadedImage> read(byte[] upload) {
        if (upload.length > MOST_UPLOADED) return Optional.empty();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) return Optional.empty();
            ImageReader reader = readers.next();
            try {
                if (!reader.getFormatName().toLowerCase(Locale.ROOT).matches("png|jpe?g|webp")) return Optional.empty();
                reader.setInput(input, true, true);
                // the size is read before the pixels: a small file may claim to be huge
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) return Optional.empty();
                return Optional.of(new UploadedImage(Turned.upright(reader.read(0), upload)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** The whole picture, no larger than that. */
    public byte[] png(int widest, int highest) {
        var factor =
                Math.min(1.0, Math.min((double) widest / picture.getWidth(), (double) highest / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        draw(small, 0, 0, width, height);
        return written(small, "png");
    }

    /** The middle of the picture as a square, on white. */
    public byte[] square(int side) {
        var factor = (double) side / Math.min(picture.getWidth(), picture.getHeight());
        int width = (int) Math.ceil(picture.getWidth() * factor);
        int height = (int) Math.ceil(picture.getHeight() * factor);
        var small = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        draw(small, (side - width) / 2, (side - height) / 2, width, height);
        return written(small, "jpg");
    }

    private void draw(BufferedImage canvas, int x, int y, int width, int height) {
        Graphics2D pen = canvas.createGraphics();
        if (!canvas.getColorModel().hasAlpha()) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        }
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, x, y, width, height, null);
        pen.dispose();
    }

    private static byte[] written(BufferedImage canvas, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(canvas, format, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("no room in memory", impossible);
        }
        return bytes.toByteArray();
    }
}
