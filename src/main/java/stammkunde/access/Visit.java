package stammkunde.access;

import java.time.Instant;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

/**
 * An open portal on one device of a customer.
 *
 * @param kept    false: the browser forgets it when it closes
 * @param renewed it had not been seen for some minutes, and begins anew
 */
public record Visit(
        BusinessId business, VisitId id, CustomerId customer, TrustLevel level, boolean kept, boolean renewed) {

    /** What opened it. */
    public enum Key {
        PORTAL_CODE,
        PERSONAL_LINK,
        VERIFICATION,
        PASSWORD
    }

    /** One line of „Meine Geräte“. @param name as its owner will recognise it: browser and system; may be empty */
    public record Device(VisitId id, String name, Key openedWith, Instant openedAt, Instant seenAt) {}
}
