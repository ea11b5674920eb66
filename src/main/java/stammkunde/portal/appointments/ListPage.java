package stammkunde.portal.appointments;

import java.util.List;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;
import stammkunde.portal.Visible;

/**
 * Everything {@code portal/appointments/list.jte} prints.
 *
 * @param past     what was and what was cancelled, instead of what comes
 * @param previous address of the page before; empty: this is the first
 */
public record ListPage(Portal portal, boolean past, List<Visible> rows, String previous, String next)
        implements PortalPage {}
