package stammkunde.business;

/** What came of changing somebody's role. Anything but {@code CHANGED} has changed nothing. */
public enum StaffChange {
    CHANGED,
    UNKNOWN,
    /** A manager can't make or unmake owners. */
    NOT_ALLOWED,
    /** A business without an owner could never get one again. */
    LAST_OWNER
}
