package stammkunde.exchange;

/** Why a line was rejected, or a value of it left out. */
public enum Reason {
    /** Without an id nobody could tell the next file's line to be the same. */
    NO_ID,
    /** The same id stands in an earlier line, which counts. */
    DUPLICATE,
    NO_NAME,
    NOTHING_SAID,
    TOO_FEW_CELLS,
    TOO_LONG,
    NO_DAY,
    NO_NUMBER,
    NO_EMAIL,
    NO_PHONE,
    NO_COUNTRY,
    MISSING_VALUE,
    UNKNOWN_CUSTOMER,
    UNKNOWN_VEHICLE,
    /** Of this person everything was erased here. */
    ERASED,
    /** Both sides changed it since the last file: staff decides. */
    CHANGED_HERE,
    /** The number it names leads to no card, or to one that is another customer of the DMS already. */
    NO_SUCH_CARD
}
