package stammkunde.booking;

import stammkunde.choosing.AppointmentCard;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.PublicShell;

/** Everything {@code booking/cancel.jte} prints: the consequence, before the button. */
public record CancelPage(Frame frame, PublicShell shell, AppointmentCard card) implements Page {}
