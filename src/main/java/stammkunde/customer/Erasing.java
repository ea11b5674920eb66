package stammkunde.customer;

/** What became of erasing a person. Everything but {@link Erased} wrote nothing. */
public sealed interface Erasing {

    record Erased() implements Erasing {}

    /** Open appointments must be cancelled or over first. */
    record NotYet(ErasurePlan plan) implements Erasing {}

    /** No such card of this business, or it is gone already. */
    record Unknown() implements Erasing {}
}
