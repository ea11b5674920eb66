package stammkunde.portal.quick;

import stammkunde.choosing.AppointmentCard;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/** Everything {@code portal/quick/booked.jte} prints. @param text what happens next; empty: nothing */
public record BookedPage(Portal portal, String title, String text, AppointmentCard card) implements PortalPage {}
