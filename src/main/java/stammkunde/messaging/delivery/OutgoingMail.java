package stammkunde.messaging.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.shared.BusinessId;

/**
 * A mail in final words.
 *
 * @param id      the letter's: the Message-ID is made of it, so that a mail sent twice can be recognised
 * @param replyTo empty: answers go nowhere
 * @param unsubscribe where a POST ends what it advertises with one click (RFC 8058); empty: it doesn't advertise
 */
public record OutgoingMail(
        BusinessId business,
        UUID id,
        String fromName,
        String replyTo,
        String to,
        String toName,
        String language,
        String subject,
        String text,
        String html,
        @Nullable Invitation invitation,
        @Nullable Picture picture,
        String unsubscribe,
        Instant date) {

    /** Shown by the HTML as {@code cid:<id>}. */
    public record Picture(String id, String file, byte[] png) {}

    /** @param method REQUEST or CANCEL, as in the text */
    public record Invitation(String method, String text) {}
}
