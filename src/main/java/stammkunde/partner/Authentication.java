package stammkunde.partner;

/** Whether a key opens anything. */
public sealed interface Authentication {

    record Known(Caller caller, Quota quota) implements Authentication {}

    /** A good key that has made too many requests. */
    record OutOfQuota(Quota quota) implements Authentication {}

    /** Wrong, revoked, expired, never made: all the same (R-SEC-2). */
    record Unknown() implements Authentication {}

    /** Too many wrong keys from there. */
    record Throttled() implements Authentication {}
}
