package stammkunde.customer;

/** What became of merging two cards, or of taking it back. Everything but the first two wrote nothing. */
public sealed interface Merging {

    record Merged(CustomerId winner, MergeId merge) implements Merging {}

    record Undone(CustomerId winner, CustomerId loser) implements Merging {}

    /** The cards, or what was moved, are not as they were when the decision was made. */
    record ChangedMeanwhile() implements Merging {}

    /** One of them has become part of another card already, or this was undone before. */
    record AlreadyDone() implements Merging {}

    /** No such card, or no such merge, of this business; or a card with itself. */
    record Unknown() implements Merging {}
}
