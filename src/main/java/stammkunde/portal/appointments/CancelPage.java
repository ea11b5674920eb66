package stammkunde.portal.appointments;

import stammkunde.choosing.AppointmentCard;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/** Everything {@code portal/appointments/cancel.jte} prints: the consequence, before the button. */
public record CancelPage(Portal portal, AppointmentCard card) implements PortalPage {}
