package stammkunde.portal.appointments;

import stammkunde.choosing.Move;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/** Everything {@code portal/appointments/move.jte} prints. */
public record MovePage(Portal portal, Move move) implements PortalPage {}
