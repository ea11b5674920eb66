package stammkunde.access;

/** What became of a code that was typed. */
public sealed interface Checking {

    /** @param token the visit's new one: the old opens nothing any more */
    record Right(String token) implements Checking {}

    /** @param left how many tries this code still has */
    record Wrong(int left) implements Checking {}

    /** Too old, used, tried too often, or never asked for: a new one is needed. */
    record Void() implements Checking {}

    /** Too many wrong ones over all codes: only waiting helps. */
    record Stopped() implements Checking {}
}
