package stammkunde.portal.quick;

import stammkunde.account.Accounts.Offer;
import stammkunde.choosing.AppointmentCard;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/** Everything {@code portal/quick/booked.jte} prints. @param text what happens next; empty: nothing @param offer whether a password is proposed */
public record BookedPage(Portal portal, String title, String text, AppointmentCard card, Offer offer)
        implements PortalPage {}
