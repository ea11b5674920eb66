package stammkunde.access;

/** What became of a code that was scanned or typed. */
public sealed interface Entry {

    /** @param token for the visit's cookie, which can't be had again */
    record Open(String token) implements Entry {}

    /** Unknown, replaced or switched off: nobody is told which. */
    record Closed() implements Entry {}

    /** Too many wrong ones from there; the right one wouldn't be taken either. */
    record Throttled() implements Entry {}
}
