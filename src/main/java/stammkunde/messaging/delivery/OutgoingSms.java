package stammkunde.messaging.delivery;

import java.time.Instant;
import java.util.UUID;
import stammkunde.shared.BusinessId;

/**
 * An SMS in final words.
 *
 * @param id for gateways that recognise what they have sent already
 * @param to E.164
 */
public record OutgoingSms(BusinessId business, UUID id, String to, String text, Instant date) {}
