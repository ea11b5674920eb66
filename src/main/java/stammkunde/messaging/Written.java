package stammkunde.messaging;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A letter in its final words.
 *
 * @param subject and {@code html} are empty for SMS
 * @param image   what {@code html} shows by its id
 */
public record Written(
        String subject, String text, String html, @Nullable LetterImage image) {

    /** The page with its image in it, for browsers. */
    public String shown() {
        if (image == null) return html;
        var data = Base64.getEncoder().encodeToString(image.png());
        return html.replace(image.address(), "data:image/png;base64," + data);
    }
}
