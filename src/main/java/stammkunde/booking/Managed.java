package stammkunde.booking;

import java.time.Instant;
import stammkunde.business.Branch;
import stammkunde.business.Business;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Status;

/**
 * The appointment that a secret link opens, and what it takes to show it.
 *
 * @param address of its page
 */
record Managed(
        String address, Business business, Appointment appointment, Service service, Branch branch, Instant now) {

    /** Nobody has come yet, so it could be moved or cancelled. */
    boolean isAhead() {
        var status = appointment.status();
        return (status == Status.REQUESTED || status == Status.CONFIRMED)
                && appointment.span().until().isAfter(now);
    }

    Instant changeUntil() {
        return service.cancelUntil(appointment);
    }

    /** By its holder; staff always may. */
    boolean isChangeable() {
        return isAhead() && !now.isAfter(changeUntil());
    }
}
