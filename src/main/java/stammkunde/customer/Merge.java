package stammkunde.customer;

import java.time.Instant;
import stammkunde.business.StaffId;

/** Two cards that became one. @param loser whose address now leads to the winner, unless it was undone */
public record Merge(
        MergeId id, CustomerId winner, CustomerId loser, String loserName, Instant at, StaffId by, boolean undone) {}
