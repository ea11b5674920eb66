package stammkunde.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import stammkunde.web.QrCode;
import stammkunde.web.QrOutline;

/**
 * One page to draw on. Lengths are millimetres from the top left of the drawing, times its scale; sizes of letters are
 * points. Everything is drawn as shapes, nothing refers to anything outside the file.
 */
final class Sheet implements AutoCloseable {

    private static final double POINTS = 72 / 25.4;
    /** Part of a quarter circle's radius at which a curve's handles lie. */
    private static final double ROUND = 0.5523;

    private final PDDocument document = new PDDocument();
    private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);
    private final PDPageContentStream pen;
    private final double height;
    private final double scale;

    /** @param scale 1: lengths are true */
    Sheet(Paper paper, double scale, String title, String language) {
        this.scale = scale;
        this.height = paper.height() * POINTS;
        try {
            var page = new PDPage(new PDRectangle((float) (paper.width() * POINTS), (float) height));
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage(language);
            for (var typeface : Typeface.values()) fonts.put(typeface, typeface.in(document));
            pen = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fill(String colour, double x, double y, double width, double tall, double radius) throws IOException {
        pen.setNonStrokingColor(java.awt.Color.decode(colour));
        if (radius == 0) pen.addRect(x(x), y(y + tall), length(width), length(tall));
        else rounded(x, y, width, tall, radius);
        pen.fill();
    }

    private void rounded(double x, double y, double w, double h, double r) throws IOException {
        var k = r * (1 - ROUND);
        pen.moveTo(x(x + r), y(y));
        pen.lineTo(x(x + w - r), y(y));
        pen.curveTo(x(x + w - k), y(y), x(x + w), y(y + k), x(x + w), y(y + r));
        pen.lineTo(x(x + w), y(y + h - r));
        pen.curveTo(x(x + w), y(y + h - k), x(x + w - k), y(y + h), x(x + w - r), y(y + h));
        pen.lineTo(x(x + r), y(y + h));
        pen.curveTo(x(x + k), y(y + h), x(x), y(y + h - k), x(x), y(y + h - r));
        pen.lineTo(x(x), y(y + r));
        pen.curveTo(x(x), y(y + k), x(x + k), y(y), x(x + r), y(y));
        pen.closePath();
    }

    /** As wide as {@code side} with its quiet zone, which is left as it is: put it on white. */
    void code(QrCode code, double x, double y, double side) throws IOException {
        var square = side / code.fullSize();
        pen.setNonStrokingColor(java.awt.Color.BLACK);
        for (var shape : QrOutline.of(code)) {
            for (int i = 0; i < shape.size() - 1; i++) {
                var left = x(x + (shape.get(i).x() + QrCode.QUIET) * square);
                var top = y(y + (shape.get(i).y() + QrCode.QUIET) * square);
                if (i == 0) pen.moveTo(left, top);
                else pen.lineTo(left, top);
            }
            pen.closePath();
        }
        pen.fill();
    }

    /** As large as fits into the room, at its left or in its middle. */
    void picture(byte[] bytes, double x, double y, double width, double tall, boolean centred) throws IOException {
        var picture = PDImageXObject.createFromByteArray(document, bytes, "logo");
        var factor = Math.min(width / picture.getWidth(), tall / picture.getHeight());
        var wide = picture.getWidth() * factor;
        var high = picture.getHeight() * factor;
        var left = centred ? x + (width - wide) / 2 : x;
        pen.drawImage(picture, x(left), y(y + (tall + high) / 2), length(wide), length(high));
    }

    Fitted fit(Typeface face, String text, double width, int lines, double largest, double smallest) {
        var font = font(face);
        var clean = Typeface.printable(font, text);
        return Fitted.of(clean, part -> width(font, part), width, lines, largest, smallest);
    }

    /** @param top of the first line. @return where the last line ends */
    double write(Typeface face, Fitted text, String colour, double x, double top) throws IOException {
        return write(face, text, colour, x, top, false);
    }

    /** Around {@code x}. */
    double centre(Typeface face, Fitted text, String colour, double x, double top) throws IOException {
        return write(face, text, colour, x, top, true);
    }

    private double write(Typeface face, Fitted text, String colour, double x, double top, boolean centred)
            throws IOException {
        var font = font(face);
        var step = height(text.size());
        var y = top;
        pen.setNonStrokingColor(java.awt.Color.decode(colour));
        for (var line : text.lines()) {
            var left = centred ? x - width(font, line) * text.size() / 2 : x;
            pen.beginText();
            pen.setFont(font, (float) (text.size() * scale));
            pen.newLineAtOffset(x(left), y(y + step * 0.8));
            pen.showText(line);
            pen.endText();
            y += step;
        }
        return y;
    }

    /** Of one line, in millimetres. */
    static double height(double size) {
        return size * 1.28 / POINTS;
    }

    private PDFont font(Typeface face) {
        return java.util.Objects.requireNonNull(fonts.get(face));
    }

    private static double width(PDFont font, String text) {
        try {
            return font.getStringWidth(text) / 1000 / POINTS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float x(double millimetres) {
        return length(millimetres);
    }

    private float y(double millimetres) {
        return (float) (height - millimetres * POINTS * scale);
    }

    private float length(double millimetres) {
        return (float) (millimetres * POINTS * scale);
    }

    byte[] finish() throws IOException {
        pen.close();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
