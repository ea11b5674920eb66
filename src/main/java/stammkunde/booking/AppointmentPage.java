package stammkunde.booking;

import java.util.List;
import stammkunde.booking.Summary.Line;
import stammkunde.booking.Summary.When;
import stammkunde.web.AppointmentLook;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.PublicShell;

/**
 * Everything {@code booking/appointment.jte} prints: what somebody may see who holds no more than the link (R-SEC-4).
 *
 * @param text       what happens next
 * @param changeable can still be moved and cancelled here
 * @param rule       until when that is or was possible, and what to do after that; empty: it is over
 * @param inCalendar can be put into a calendar
 */
public record AppointmentPage(
        Frame frame,
        PublicShell shell,
        String address,
        String title,
        String text,
        AppointmentLook look,
        When when,
        List<Line> lines,
        boolean changeable,
        String rule,
        boolean inCalendar)
        implements Page {}
