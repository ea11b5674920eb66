package stammkunde.access;

/** What became of entering by a personal link. */
public sealed interface Entering {

    /** @param token for the visit's cookie, which can't be had again */
    record Entered(PersonalLink link, String token) implements Entering {}

    /** As {@link Opening.Closed}. */
    record Closed() implements Entering {}

    /** As {@link Opening.Throttled}. */
    record Throttled() implements Entering {}
}
