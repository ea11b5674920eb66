package stammkunde.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import stammkunde.shared.BusinessId;

/**
 * A letter that the demo caught instead of sending it, as its receiver would have got it.
 *
 * @param subject and {@code html} are empty for SMS
 */
public record DemoLetter(
        UUID id,
        BusinessId business,
        Channel channel,
        String to,
        String from,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        Instant at) {

    /** @param type media type with its parameters */
    public record Attachment(String name, String type, String base64) {}
}
