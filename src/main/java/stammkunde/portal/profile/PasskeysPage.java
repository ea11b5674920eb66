package stammkunde.portal.profile;

import java.util.List;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/**
 * Everything {@code portal/profile/passkeys.jte} prints.
 *
 * @param suggested a name for a new one: this browser and its system
 * @param problem   why the one before wasn't added; empty: none
 */
public record PasskeysPage(Portal portal, List<Row> rows, String suggested, String problem) implements PortalPage {

    /** @param about since when, last used, and for which address if not this one */
    public record Row(String removal, String name, String about) {}
}
