package stammkunde.embedding;

/** What became of looking at a page of a website. */
public sealed interface Check {

    /** Not an address we look at: https and a name that the whole internet can reach. */
    record NotAnAddress() implements Check {}

    /** Nobody answers there, or not in time, or not with a certificate that fits. */
    record Unreachable() implements Check {}

    record Refused(int status) implements Check {}

    /** @param to where it leads; empty: it doesn't say */
    record Redirected(String to) implements Check {}

    /** Looked too often. */
    record TooMany() implements Check {}

    /**
     * @param origin   of the website
     * @param listed   the business allows it
     * @param script   our line is in the page
     * @param business that the line names; empty: none
     * @param right    that is this business
     * @param runs     the page's policy lets the script run
     * @param frames   and its frame be shown
     */
    record Seen(
            String origin, boolean listed, boolean script, String business, boolean right, boolean runs, boolean frames)
            implements Check {}
}
