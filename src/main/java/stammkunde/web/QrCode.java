package stammkunde.web;

import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;
import io.nayuki.qrcodegen.QrSegmentAdvanced;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A QR code (ISO/IEC 18004), black on white and with nothing laid over it.
 *
 * @param size squares („modules“) a side, without the quiet zone
 * @param dark row by row
 */
public record QrCode(int size, BitSet dark) {

    /** Squares of white on each side; readers need them to find the code. */
    public static final int QUIET = 4;

    /** For screens: can be read with 15 % of it lost. */
    public static QrCode of(String text) {
        return of(text, Ecc.MEDIUM);
    }

    /** For paper, which gets dirty and creased: can be read with 25 % of it lost. */
    public static QrCode forPrint(String text) {
        return of(text, Ecc.QUARTILE);
    }

    private static QrCode of(String text, Ecc correction) {
        var code = io.nayuki.qrcodegen.QrCode.encodeSegments(segments(text, correction), correction);
        var dark = new BitSet(code.size * code.size);
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++) dark.set(y * code.size + x, code.getModule(x, y));
        return new QrCode(code.size, dark);
    }

    /** Capitals and digits take less room than other letters, so an address is packed in several parts. */
    private static List<QrSegment> segments(String text, Ecc correction) {
        return text.chars().allMatch(letter -> letter < 128)
                ? QrSegmentAdvanced.makeSegmentsOptimally(text, correction, 1, 40)
                : QrSegment.makeSegments(text);
    }

    public boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < size && y < size && dark.get(y * size + x);
    }

    /** Squares a side with the quiet zone. */
    public int fullSize() {
        return size + 2 * QUIET;
    }

    /** For {@code ui/qr}: outlines in unit squares, so that no hairline shows between neighbours. */
    public String path() {
        var path = new StringBuilder();
        for (var outline : QrOutline.of(this)) {
            path.append('M')
                    .append(outline.getFirst().x())
                    .append(' ')
                    .append(outline.getFirst().y());
            for (int i = 1; i < outline.size(); i++) {
                var step = outline.get(i).x() - outline.get(i - 1).x();
                var fall = outline.get(i).y() - outline.get(i - 1).y();
                path.append(fall == 0 ? "h" + step : "v" + fall);
            }
            path.append('z');
        }
        return path.toString();
    }

    /** A file of its own. @param millimetres its width, with the quiet zone */
    public String svg(int millimetres) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$dmm" height="%1$dmm" viewBox="%2$d %2$d %3$d %3$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M%2$d %2$dh%3$dv%3$dh-%3$dz"/><path fill="#000" d="%4$s"/></svg>
                """.formatted(millimetres, -QUIET, fullSize(), path());
    }

    /** Two colours, sharp edges. @param pixels a square's side */
    public byte[] png(int pixels) {
        var side = fullSize() * pixels;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++)
                if (isDark(x, y)) pen.fillRect((x + QUIET) * pixels, (y + QUIET) * pixels, pixels, pixels);
        pen.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, "png", bytes)) throw new IllegalStateException("every JDK writes PNG");
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
