package stammkunde.portal.profile;

import java.util.List;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;
import stammkunde.web.Problems;

/**
 * Everything {@code contacts.jte} and {@code proposal.jte} of {@code portal/profile} print.
 *
 * @param waiting masked addresses at which somebody has yet to agree
 */
public record ContactsPage(
        Portal portal, String action, String email, String phone, Problems problems, List<String> waiting)
        implements PortalPage {

    ContactsPage(Portal portal, String action, ContactForm form, Problems problems, List<String> waiting) {
        this(portal, action, form.email(), form.phone(), problems, waiting);
    }
}
