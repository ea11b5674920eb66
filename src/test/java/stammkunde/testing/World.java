package stammkunde.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import stammkunde.business.BranchId;
import stammkunde.customer.CustomerId;
import stammkunde.scheduling.ResourceId;
import stammkunde.scheduling.ServiceId;
import stammkunde.shared.BusinessId;

/**
 * A fresh business with the usual cast. Ada and Bo are customers. The branch is in Berlin, open Monday to Friday 08:00
 * to 18:00 without a break; the lift and the mechanic work there; {@code wheels} takes an hour of either lift or
 * lift 2, {@code inspection} an hour of a lift and the mechanic together.
 */
public record World(
        BusinessId business,
        String slug,
        BranchId branch,
        CustomerId ada,
        CustomerId bo,
        ResourceId lift,
        ResourceId lift2,
        ResourceId mechanic,
        ServiceId wheels,
        ServiceId inspection) {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A moment on the branch's wall clock, e.g. {@code "2026-03-24T09:00"}. */
    public Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(BERLIN).toInstant();
    }
}
