package stammkunde.scheduling;

/** For whom free times are looked up: the public is bound by lead time and horizon, staff is not. */
public enum Audience {
    PUBLIC,
    STAFF
}
