package stammkunde.portal.appointments;

import stammkunde.choosing.AppointmentCard;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/**
 * Everything {@code portal/appointments/show.jte} prints.
 *
 * @param text what happens next; empty: nothing
 */
public record AppointmentPage(Portal portal, String title, String text, AppointmentCard card) implements PortalPage {}
