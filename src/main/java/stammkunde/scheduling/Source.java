package stammkunde.scheduling;

/** Where an appointment came from. */
public enum Source {
    BOOKING_PAGE,
    WIDGET,
    PORTAL,
    DESK,
    API,
    IMPORT
}
