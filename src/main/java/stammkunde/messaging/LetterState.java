package stammkunde.messaging;

public enum LetterState {
    QUEUED,
    SENT,
    /** Nobody tries any more: the address is wrong, or too many tries failed. */
    DEAD,
    CALLED_OFF
}
