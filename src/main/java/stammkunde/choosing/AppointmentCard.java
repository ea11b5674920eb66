package stammkunde.choosing;

import java.util.List;
import stammkunde.choosing.Summary.Line;
import stammkunde.choosing.Summary.When;
import stammkunde.web.AppointmentLook;

/**
 * One appointment for its customer, what {@code choosing/appointment.jte} and {@code choosing/cancel.jte} print.
 *
 * @param address    of its page
 * @param changeable can still be moved and cancelled here
 * @param rule       until when that is or was possible, and what to do after that; empty: it is over
 * @param inCalendar can be put into a calendar
 * @param phone      as printed; empty: none is known
 * @param again      where another one can be booked
 */
public record AppointmentCard(
        String address,
        AppointmentLook look,
        When when,
        List<Line> lines,
        boolean changeable,
        String rule,
        boolean inCalendar,
        String phone,
        String again) {}
