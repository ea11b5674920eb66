package stammkunde.scheduling;

/**
 * What was wished for is not offered, to this actor, now. A form that was made by us and sent in time never gets these,
 * so no alternatives come with it.
 */
public record NotOffered(Reason reason) implements Booking, Moving {

    public enum Reason {
        /** None of this business, or none that is still offered. */
        UNKNOWN_SERVICE,
        /** None of this business, or none at which this service is offered. */
        UNKNOWN_BRANCH,
        UNKNOWN_CUSTOMER,
        /** None of this customer. */
        UNKNOWN_VEHICLE,
        /** A wanted resource is not one this service can use there, or one too many or too few were named. */
        UNKNOWN_RESOURCE,
        /** Only for customers or only for staff. */
        NOT_ONLINE,
        PAST,
        TOO_SOON,
        TOO_FAR,
        /** The branch, or all that the service could use, is closed then. */
        CLOSED,
        OFF_GRID,
        /** The button must have said „Zahlungspflichtig bestellen“, and only then (R-LAW-10, R-LAW-11). */
        NEEDS_ORDER_BUTTON,
        /** A field that this service requires is empty. */
        INCOMPLETE,
        /** A text is longer than its field holds, or contains the character NUL, which can't be stored. */
        UNREADABLE
    }
}
