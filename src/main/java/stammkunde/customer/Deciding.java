package stammkunde.customer;

/** What became of a decision about a difference. Everything but {@link Decided} wrote nothing. */
public sealed interface Deciding {

    record Decided(CustomerId customer) implements Deciding {}

    /** Somebody else was faster. */
    record AlreadyDecided(boolean accepted) implements Deciding {}

    /** The card says something else than whoever decided had seen. */
    record ChangedMeanwhile() implements Deciding {}

    /** No such difference of this business. */
    record Unknown() implements Deciding {}
}
