package stammkunde.desk.appointments;

import java.util.List;
import java.util.Optional;
import stammkunde.customer.Contacts;
import stammkunde.customer.Vehicle;
import stammkunde.desk.AppointmentLine;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.messaging.LetterKind;
import stammkunde.scheduling.Counts;
import stammkunde.scheduling.Status;
import stammkunde.scheduling.Visitor;

/**
 * @param vehicle    of the linked card, which it is about
 * @param candidates cards that may be the visitor's; none once one is linked
 * @param next       what the status may become
 * @param letters    newest first
 * @param history    newest first
 * @param reachable  can get mail, can get an SMS
 * @param differences between the linked card and what was said about it, undecided
 * @param problem    why the act before was refused; empty: it wasn't
 */
public record AppointmentPage(
        Desk desk,
        AppointmentLine line,
        Optional<Vehicle> vehicle,
        List<Candidate> candidates,
        List<Status> next,
        Counts counts,
        List<LetterLine> letters,
        List<HistoryLine> history,
        boolean hasEmail,
        boolean hasMobile,
        int differences,
        String problem,
        String back)
        implements DeskPage {

    public Visitor visitor() {
        return line.appointment().visitor();
    }

    public String phone() {
        return Contacts.printed(visitor().phone(), desk.settings().country());
    }

    public boolean isRequest() {
        return line.appointment().status() == Status.REQUESTED;
    }

    public boolean isNew() {
        return line.appointment().handledAt() == null && !line.isCancelled();
    }

    /** „Online gebucht, vor 4 Minuten“. */
    public String origin() {
        return text("desk.source." + line.appointment().source())
                + ", "
                + line.wording().ago(line.appointment().createdAt());
    }

    public String price() {
        var price = line.appointment().price();
        return price == null ? "" : frame().measures().money(price);
    }

    /** What may be told to the customer as things stand (T7). */
    public List<LetterKind> notices() {
        return line.isCancelled()
                ? List.of(LetterKind.APPOINTMENT_CANCELLED)
                : isRequest()
                        ? List.of(LetterKind.APPOINTMENT_MOVED)
                        : List.of(LetterKind.APPOINTMENT_CONFIRMED, LetterKind.APPOINTMENT_MOVED);
    }

    public boolean isReachable() {
        return hasEmail || hasMobile;
    }
}
