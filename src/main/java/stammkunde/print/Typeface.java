package stammkunde.print;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Open Sans, from the program itself; only the letters that are used go into the file. */
enum Typeface {
    REGULAR("OpenSans-Regular"),
    BOLD("OpenSans-Bold");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    PDFont in(PDDocument document) throws IOException {
        try (InputStream letters = Typeface.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            if (letters == null) throw new IllegalStateException("the program lacks its typeface " + file);
            return PDType0Font.load(document, letters, true);
        }
    }

    /** Without what this typeface has no letters for: emoji, scripts of other continents. */
    static String printable(PDFont font, String text) {
        var kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) kept.append(' ');
            else if (!Character.isISOControl(point) && has(font, point)) kept.appendCodePoint(point);
        });
        return kept.toString().replaceAll(" +", " ").strip();
    }

    private static boolean has(PDFont font, int point) {
        try {
            font.encode(Character.toString(point));
            return true;
        } catch (IllegalArgumentException | IOException missing) {
            return false;
        }
    }
}
