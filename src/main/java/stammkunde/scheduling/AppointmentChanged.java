package stammkunde.scheduling;

import stammkunde.shared.BusinessId;

/**
 * Something happened to an appointment. Published inside the transaction in which it happens, after it was written; a plain
 * {@code @EventListener} writes in the same transaction, and fails it if it throws.
 */
public record AppointmentChanged(BusinessId business, AppointmentId appointment, What what) {

    public enum What {
        BOOKED,
        MOVED,
        /** A request was confirmed. */
        CONFIRMED,
        /** Cancelled by whomever, or a request was declined. */
        CANCELLED,
        /** It took place, or nobody came; or that was corrected. */
        STATUS,
        /** It became another customer's, or nobody's. */
        LINKED
    }
}
