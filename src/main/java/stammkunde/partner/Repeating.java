package stammkunde.partner;

/** What became of a request that carries an idempotency key. */
public sealed interface Repeating {

    /** @param before it had been made before, and this is what was answered then */
    record Answered(Reply reply, boolean before) implements Repeating {}

    /** The same key came with something else before; nothing was done. */
    record OtherRequest() implements Repeating {}

    /** The same request is being answered right now; nothing was done. */
    record UnderWay() implements Repeating {}
}
