package stammkunde.access;

/** What became of a wish for a code. Everything but {@link Sent} has sent nothing. */
public sealed interface Sending {

    record Sent(Target to) implements Sending {}

    /** The one before is half a minute old at most. */
    record TooSoon() implements Sending {}

    /** Enough for this customer, this network or this business for now. */
    record TooMany() implements Sending {}

    /** Not an address on file. */
    record NoSuchTarget() implements Sending {}
}
