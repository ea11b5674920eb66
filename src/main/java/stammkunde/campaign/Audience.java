package stammkunde.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.CustomerData;

/**
 * Whom a campaign means; all that is given must hold. What concerns a vehicle must hold for one and the same.
 *
 * @param visitedBefore  their last visit was before this day
 * @param visitedSince   or on it or later
 * @param ageFrom        of a vehicle, in whole years
 * @param ageUntil       included
 * @param make           empty: any
 * @param dueWeeks       falls due within so many weeks from today
 * @param dueKind        which date of the business's own; null: the vehicle's inspection
 * @param overdue        also what was due before today
 * @param tag            empty: any
 * @param notBookedSince has made no appointment and come to none since that day
 */
public record Audience(
        CustomerData.@Nullable Kind kind,
        @Nullable LocalDate visitedBefore,
        @Nullable LocalDate visitedSince,
        @Nullable Integer ageFrom,
        @Nullable Integer ageUntil,
        String make,
        @Nullable Integer dueWeeks,
        @Nullable UUID dueKind,
        boolean overdue,
        String tag,
        @Nullable UUID branch,
        @Nullable LocalDate notBookedSince) {

    public static final Audience EVERYBODY =
            new Audience(null, null, null, null, null, "", null, null, false, "", null, null);

    /** Anything about a vehicle. */
    boolean asksForVehicle() {
        return ageFrom != null || ageUntil != null || !make.isEmpty() || dueWeeks != null && dueKind == null;
    }
}
