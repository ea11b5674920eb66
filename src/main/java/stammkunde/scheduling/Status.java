package stammkunde.scheduling;

/** Where an appointment stands. */
public enum Status {
    REQUESTED,
    CONFIRMED,
    ARRIVED,
    IN_PROGRESS,
    DONE,
    NO_SHOW,
    CANCELLED;

    /** Nothing more happens to it; it can be neither moved nor cancelled. */
    public boolean isOver() {
        return this == DONE || this == NO_SHOW || this == CANCELLED;
    }
}
