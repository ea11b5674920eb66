package stammkunde.booking;

import stammkunde.choosing.AppointmentCard;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.PublicShell;

/**
 * Everything {@code booking/appointment.jte} prints: what somebody may see who holds no more than the link (R-SEC-4).
 *
 * @param text what happens next
 */
public record AppointmentPage(Frame frame, PublicShell shell, String title, String text, AppointmentCard card)
        implements Page {}
