package stammkunde.testing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A print as a phone sees it: each step makes it worse; a second, independent program reads it. */
public record Photo(BufferedImage picture) {

    private static final Map<DecodeHintType, ?> HINTS = Map.of(
            DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, java.util.List.of(BarcodeFormat.QR_CODE));

    public static Photo of(byte[] png) {
        try {
            return new Photo(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Photo ofPdf(byte[] pdf, int dotsPerInch) {
        try (var document = Loader.loadPDF(pdf)) {
            return new Photo(new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * As scanners do, which see many frames: the picture as it is, at half its size, which evens out what is grainy, and
     * held at an angle. (The reader takes something else for a corner in 3 of 1,000 straight pictures.)
     */
    public Optional<String> read() {
        return once().or(() -> blurred(1).wide(picture.getWidth() / 2).once())
                .or(() -> rotated(7).once());
    }

    private Optional<String> once() {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var source = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        for (var bitmap : Arrays.asList(
                new BinaryBitmap(new HybridBinarizer(source)),
                new BinaryBitmap(new GlobalHistogramBinarizer(source)))) {
            try {
                return Optional.of(new QRCodeReader().decode(bitmap, HINTS).getText());
            } catch (ReaderException unreadable) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** Printed or photographed so small. */
    public Photo wide(int pixels) {
        return moved(
                AffineTransform.getScaleInstance(
                        (double) pixels / picture.getWidth(), (double) pixels / picture.getWidth()),
                pixels,
                Math.round((float) picture.getHeight() * pixels / picture.getWidth()));
    }

    public Photo rotated(double degrees) {
        int side = (int) Math.ceil(Math.hypot(picture.getWidth(), picture.getHeight()));
        var turn = AffineTransform.getTranslateInstance(
                (side - picture.getWidth()) / 2.0, (side - picture.getHeight()) / 2.0);
        turn.rotate(Math.toRadians(degrees), picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        return moved(turn, side, side);
    }

    /** Held at a slant: as much wider than high, and sheared. */
    public Photo slanted(double shear, double squeeze) {
        var slant = new AffineTransform(1, 0, shear, squeeze, 0, 0);
        return moved(
                slant,
                (int) (picture.getWidth() + shear * picture.getHeight()) + 1,
                (int) (picture.getHeight() * squeeze) + 1);
    }

    private Photo moved(AffineTransform way, int width, int height) {
        var result = blank(width, height);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(rgb(), way, null);
        pen.dispose();
        return new Photo(result);
    }

    /** @param radius in pixels */
    public Photo blurred(int radius) {
        int side = 2 * radius + 1;
        var weights = new float[side * side];
        Arrays.fill(weights, 1f / weights.length);
        var result = blank(picture.getWidth(), picture.getHeight());
        var framed = rgb();
        new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null).filter(framed, result);
        return new Photo(result);
    }

    /** @param strength of each pixel's error, 0..255 */
    public Photo noisy(int strength, long seed) {
        var random = new Random(seed);
        return each((x, y, grey) -> (int) (grey + random.nextGaussian() * strength));
    }

    /** Dark becomes {@code black}, light becomes {@code white}: worn toner on grey paper. */
    public Photo faded(int black, int white) {
        return each((x, y, grey) -> black + grey * (white - black) / 255);
    }

    /** In the light of a lamp at the left: the right side gets so much of it, 0..1. */
    public Photo shaded(double least) {
        return each((x, y, grey) -> (int) (grey * (1 - (1 - least) * x / picture.getWidth())));
    }

    /** Torn off or smeared over: a share of the picture's width and height, around a point, gets one colour. */
    public Photo covered(double x, double y, double width, double height, Color colour) {
        var result = copy();
        Graphics2D pen = result.createGraphics();
        pen.setColor(colour);
        pen.fillRect(
                (int) (x * picture.getWidth()),
                (int) (y * picture.getHeight()),
                (int) (width * picture.getWidth()),
                (int) (height * picture.getHeight()));
        pen.dispose();
        return new Photo(result);
    }

    private interface Change {
        int grey(int x, int y, int grey);
    }

    private Photo each(Change change) {
        var result = copy();
        IntUnaryOperator within = value -> Math.clamp(value, 0, 255);
        for (int y = 0; y < result.getHeight(); y++)
            for (int x = 0; x < result.getWidth(); x++) {
                int grey = within.applyAsInt(change.grey(x, y, result.getRGB(x, y) & 255));
                result.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        return new Photo(result);
    }

    private BufferedImage copy() {
        return moved(new AffineTransform(), picture.getWidth(), picture.getHeight()).picture;
    }

    private BufferedImage rgb() {
        var result = blank(picture.getWidth(), picture.getHeight());
        result.createGraphics().drawImage(picture, 0, 0, null);
        return result;
    }

    private static BufferedImage blank(int width, int height) {
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = result.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return result;
    }
}
