package stammkunde.access;

/** What became of a press on the button behind a link. */
public sealed interface Deciding {

    record Done(ContactChange change) implements Deciding {}

    /** It was done before: the same answer however often. */
    record Already(ContactChange change) implements Deciding {}

    /** Later than allowed. */
    record TooLate() implements Deciding {}

    /** The card says something else by now. */
    record Outdated() implements Deciding {}

    /** Not a link of ours. */
    record Unknown() implements Deciding {}
}
