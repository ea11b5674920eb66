package stammkunde.access;

/** What became of a wish to be reached otherwise. Everything but {@link Asked} and {@link Taken} has changed nothing. */
public sealed interface Asking {

    /** A letter is on its way to the new address; the old one counts until somebody agrees there. */
    record Asked(ContactChange change) implements Asking {}

    /** A landline number, which no letter reaches: it counts at once, the old contact is told. */
    record Taken() implements Asking {}

    record Unchanged() implements Asking {}

    record TooMany() implements Asking {}

    /** Something is on file, so the visit must be confirmed there first. */
    record NotSureEnough() implements Asking {}
}
