package stammkunde.scheduling;

/** What became of a change of status, of the customer or of the note. Everything but {@link Changed} wrote nothing. */
public sealed interface Change {

    /** It is so now, or was so before. */
    record Changed(Appointment appointment) implements Change {}

    /** From this status there is no way to that one. */
    record NotPossible(Status status) implements Change {}

    /** The text is longer than its field holds, or contains the character NUL, which can't be stored. */
    record Unreadable() implements Change {}

    /** No such appointment, or no such customer, of this business. */
    record Unknown() implements Change {}
}
