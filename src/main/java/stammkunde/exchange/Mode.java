package stammkunde.exchange;

/** Whether a file has all of its kind, or what changed since the last one. */
public enum Mode {
    FULL,
    DELTA
}
