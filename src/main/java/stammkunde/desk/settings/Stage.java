package stammkunde.desk.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import stammkunde.business.Business;
import stammkunde.embedding.Embedding;
import stammkunde.shared.Appearance.Font;
import stammkunde.web.Frame;

/**
 * The live preview: a website with the widget in it, as the fields beside it say.
 *
 * @param fonts „SERIF=Charter,Georgia;…“, for the script that shows what is being chosen
 */
public record Stage(
        String business,
        String icon,
        String scheme,
        String mode,
        String side,
        String label,
        String title,
        String usual,
        String fonts) {

    static Stage of(Business business, Embedding embedding, Frame frame) {
        var usual = frame.text("settings.widget.label.usual");
        return new Stage(
                business.name(),
                business.kind().icon(),
                lower(business.appearance().scheme()),
                lower(embedding.mode()),
                lower(embedding.side()),
                embedding.label().isEmpty() ? usual : embedding.label(),
                embedding.title().isEmpty() ? usual : embedding.title(),
                usual,
                Arrays.stream(Font.values())
                        .map(font -> font.name() + "=" + font.css())
                        .collect(Collectors.joining(";")));
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
