package stammkunde.desk.day;

import stammkunde.desk.AppointmentLine;
import stammkunde.scheduling.Status;

/**
 * A new online booking that waits for staff.
 *
 * @param ago   when it came
 * @param fresh only just
 */
public record NewBooking(AppointmentLine line, String ago, boolean fresh, MatchState match) {

    public boolean isRequest() {
        return line.appointment().status() == Status.REQUESTED;
    }
}
