package stammkunde.customer;

import java.time.Instant;

/**
 * Something on a card that was otherwise before.
 *
 * @param subject which vehicle, field or date, as it was called then; empty: the card itself
 * @param before  empty: nothing was there; days as {@code 2026-03-23}
 * @param after   empty: nothing is there any more
 */
public record Change(Instant at, By by, Source source, What what, String subject, String before, String after) {

    public enum Source {
        DESK,
        PORTAL,
        API,
        IMPORT,
        MERGE;

        static Source of(By by) {
            return switch (by) {
                case By.Staff _ -> DESK;
                case By.Customer _ -> PORTAL;
                case By.Partner _ -> API;
                case By.System _ -> IMPORT;
            };
        }
    }

    public enum What {
        CARD_CREATED,
        KIND,
        FIRST_NAME,
        LAST_NAME,
        COMPANY,
        ADDRESS,
        NOTES,
        EMAILS,
        PHONES,
        BRANCH,
        TAGS,
        PICTURE,
        FIELD,
        VEHICLE_ADDED,
        VEHICLE_REMOVED,
        VEHICLE_RESTORED,
        PLATE,
        VIN,
        MAKE,
        MODEL,
        FIRST_REGISTRATION,
        MILEAGE,
        INSPECTION,
        DUE_DATE,
        CONSENT,
        CARDS_MERGED,
        MERGE_UNDONE
    }

    /** One difference, before it is known who made it. */
    record Step(What what, String subject, String before, String after) {}
}
