package stammkunde.access;

/** What a personal link leads to, before anybody enters. */
public sealed interface Opening {

    record Open(PersonalLink link) implements Opening {}

    /** Unknown, revoked, expired, or the portal is switched off: nobody is told which. */
    record Closed() implements Opening {}

    /** Too many wrong ones from there; the right one wouldn't be taken either. */
    record Throttled() implements Opening {}
}
