package stammkunde.choosing;

import java.time.Instant;
import stammkunde.business.Branch;
import stammkunde.business.Business;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Status;

/**
 * An appointment that its customer looks after, and what it takes to show it.
 *
 * @param address of its page
 * @param vehicle it is about, as printed; empty: nothing is said about it
 */
public record Managed(
        String address,
        Business business,
        Appointment appointment,
        Service service,
        Branch branch,
        String vehicle,
        Instant now) {

    /** Nobody has come yet, so it could be moved or cancelled. */
    public boolean isAhead() {
        var status = appointment.status();
        return (status == Status.REQUESTED || status == Status.CONFIRMED)
                && appointment.span().until().isAfter(now);
    }

    public Instant changeUntil() {
        return service.cancelUntil(appointment);
    }

    /** By its holder; staff always may. */
    public boolean isChangeable() {
        return isAhead() && !now.isAfter(changeUntil());
    }
}
