package stammkunde.portal.framed;

import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/** Everything {@code portal/framed/hand-over.jte} prints. */
public record HandOverPage(Portal portal) implements PortalPage {}
