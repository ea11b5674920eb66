package stammkunde.portal.profile;

import java.util.List;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/**
 * Everything {@code portal/profile/profile.jte} prints.
 *
 * @param emails as they may be shown to this visit
 * @param feed   the private calendar's address over https; empty: there is none
 */
public record ProfilePage(
        Portal portal,
        List<String> emails,
        List<String> phones,
        boolean hasPassword,
        boolean hasPasskey,
        List<Device> devices,
        String feed)
        implements PortalPage {

    /** @param here it is the one that looks */
    public record Device(String end, String name, String seen, String opened, boolean here) {}

    /** Calendar programs subscribe to this one. */
    public String webcal() {
        return feed.replaceFirst("^https?:", "webcal:");
    }
}
