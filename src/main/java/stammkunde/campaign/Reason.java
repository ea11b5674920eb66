package stammkunde.campaign;

/** Why somebody whom the filters mean gets no letter. */
public enum Reason {
    /** Was never asked, or never answered. */
    NO_CONSENT,
    /** Has taken their yes back. */
    UNSUBSCRIBED,
    NO_ADDRESS,
    /** The last campaign could not be delivered, and the card has not been changed since. */
    BOUNCED,
    BOOKED
}
