package stammkunde.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.web.Leaf;

/**
 * Everything {@code mail/letter.jte} and the plain-text part print; ready values only.
 *
 * @param preheader  what mail programs show beside the subject
 * @param paragraphs the template's text: paragraphs of lines
 */
public record LetterPage(
        String language,
        String title,
        String preheader,
        Palette palette,
        String initials,
        String business,
        String heading,
        List<List<String>> paragraphs,
        @Nullable Card card,
        @Nullable Code code,
        List<Button> buttons,
        List<String> notes,
        List<Section> sections,
        String contact,
        @Nullable Link phone,
        List<Link> legal) {

    /**
     * The appointment as an object.
     *
     * @param lines  service and place
     * @param before the moment it was moved from, as a sentence; empty: none
     * @param off    it won't take place
     */
    public record Card(
            Leaf leaf, String time, String when, String title, List<String> lines, String before, boolean off) {}

    /** A QR code. @param source empty: it is hidden from who looks, and {@code text} says so */
    public record Code(String source, int side, String text) {}

    public record Button(String label, String href, boolean primary) {}

    public record Section(String title, List<List<String>> paragraphs) {}

    public record Link(String label, String href) {}

    /** Colours as {@code #rrggbb}: mail programs know no custom properties. */
    public record Palette(String fill, String onFill, String soft, String line, String ink, String inkInDark) {}
}
