package stammkunde.portal.entrance;

import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/** Everything {@code portal/entrance/code.jte} prints. @param problem empty: none */
public record CodePage(Portal portal, String next, String problem) implements PortalPage {}
