package stammkunde.scheduling;

/** What became of a wish to cancel or decline. Everything but {@link Cancelled} has written nothing. */
public sealed interface Cancelling {

    record Cancelled(Appointment appointment) implements Cancelling {}

    /** Visitors may no longer cancel it. */
    record TooLate() implements Cancelling {}

    /** It was cancelled before, took place, or nobody came; to decline, it must still be a request. */
    record AlreadyOver(Status status) implements Cancelling {}

    /** The reason is longer than 1000 characters, or contains the character NUL, which can't be stored. */
    record Unreadable() implements Cancelling {}

    /** No such appointment of this business. */
    record Unknown() implements Cancelling {}
}
