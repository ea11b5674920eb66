package stammkunde.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import stammkunde.shared.BusinessId;

/**
 * Owns the letters that advertise. Asked right before each one is sent, in the transaction that writes it: what was
 * right when it was queued may be wrong by now. Implemented by whoever makes campaigns.
 */
public interface Advertising {

    /** What is to become of a letter. */
    sealed interface Decision {

        /**
         * @param link        the receiver's own
         * @param unsubscribe a page that a POST without login ends advertising at (RFC 8058); empty for tests
         */
        record Send(TemplateText text, String link, String unsubscribe) implements Decision {

            /** Secrets stay out of logs (R-SEC-9). */
            @Override
            public String toString() {
                return "Send[]";
            }
        }

        record Wait(Instant until, LetterProblem.Cause why) implements Decision {}

        record Withhold(LetterProblem.Cause why) implements Decision {}
    }

    Decision decide(BusinessId business, LetterKind kind, Channel channel, UUID about);

    /** For staff to read; decides nothing and issues nothing. */
    Optional<TemplateText> text(BusinessId business, LetterKind kind, Channel channel, UUID about);
}
