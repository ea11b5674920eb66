package stammkunde.portal.entrance;

import java.util.List;
import stammkunde.access.Target;
import stammkunde.access.Verifications;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/**
 * Everything {@code portal/entrance/step-up.jte} prints.
 *
 * @param hasPassword it may be given instead
 * @param hasPasskey  it may be used instead, under this host name
 * @param problem     empty: none
 */
public record StepUpPage(Portal portal, String next, boolean hasPassword, boolean hasPasskey, String problem)
        implements PortalPage {

    /** Empty: nothing is on file that a code could be sent to. */
    public List<Target> targets() {
        return Verifications.targets(portal.customer());
    }
}
