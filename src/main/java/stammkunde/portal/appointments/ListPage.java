package stammkunde.portal.appointments;

import java.util.List;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;
import stammkunde.portal.Visible;
import stammkunde.web.PastWork;

/**
 * Everything {@code portal/appointments/list.jte} prints.
 *
 * @param past     what was and what was cancelled, instead of what comes
 * @param done     what was done before, as the dealer system tells; on the first page of the past
 * @param previous address of the page before; empty: this is the first
 */
public record ListPage(
        Portal portal, boolean past, List<Visible> rows, List<PastWork> done, String previous, String next)
        implements PortalPage {}
