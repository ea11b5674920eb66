package stammkunde.scheduling;

/** What became of a wish to cancel or decline. Everything but {@link Cancelled} has written nothing. */
public sealed interface Cancelling {

    record Cancelled(Appointment appointment) implements Cancelling {}

    /** Visitors may no longer cancel it. */
    record TooLate() implements Cancelling {}

    /** It was cancelled before, took place, or nobody came. */
    record AlreadyOver(Status status) implements Cancelling {}

    /** No such appointment of this business. */
    record Unknown() implements Cancelling {}
}
