package stammkunde.access;

/** How sure we are that a visit is the customer's own; each may do what the ones before it may. */
public enum TrustLevel {
    /** A personal link, which may have been forwarded. */
    LINKED,
    /** The portal code, which may be on a card that was lost. */
    SCANNED,
    /** A code sent to an address on file was given, or a password. */
    CONFIRMED,
    /** Confirmed within the last ten minutes. */
    FRESH
}
