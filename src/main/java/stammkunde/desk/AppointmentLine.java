package stammkunde.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import stammkunde.customer.Customer;
import stammkunde.scheduling.Appointment;
import stammkunde.web.AppointmentLook;
import stammkunde.web.Plate;
import stammkunde.web.Wording;

/**
 * An appointment as lists and the planner print it.
 *
 * @param who       the linked customer's name, else what was typed; never empty
 * @param customer  empty while nobody is linked
 * @param resources „Marco Keller, Lift 1“
 * @param place     the branch's name where there are several, else empty
 */
public record AppointmentLine(
        Appointment appointment,
        String who,
        Optional<Customer> customer,
        String service,
        String resources,
        String place,
        AppointmentLook look,
        String status,
        Optional<Plate> plate,
        Wording wording) {

    public String id() {
        return appointment.id().value().toString();
    }

    public String href() {
        return "/desk/appointments/" + id();
    }

    public Instant start() {
        return appointment.span().from();
    }

    public Instant end() {
        return appointment.span().until();
    }

    public LocalDate day() {
        return wording.dayOf(start());
    }

    /** „09:30“. */
    public String clock() {
        return wording.clock(start());
    }

    /** „Heute, 09:30 Uhr“. */
    public String when() {
        return wording.when(start());
    }

    /** „Di, 24. März, 15:00–16:00 Uhr“. */
    public String span() {
        return wording.span(start(), end());
    }

    public boolean isOver() {
        return appointment.status().isOver();
    }

    public boolean isCancelled() {
        return appointment.isCancelled();
    }
}
