package stammkunde.portal.entrance;

import stammkunde.web.Frame;
import stammkunde.web.Page;

/**
 * Everything {@code portal/entrance/entrance.jte} prints.
 *
 * @param wrong    the code that came opens nothing
 * @param business whose portal was open in this browser before; empty: nobody's that we know of
 * @param phone    as printed; empty: none
 * @param brand    address of that business's style sheet, or empty
 * @param home     its booking page, or empty
 */
public record EntrancePage(Frame frame, boolean wrong, String business, String phone, String brand, String home)
        implements Page {

    public String title() {
        return wrong ? text("portal.entrance.wrong") : text("portal.entrance");
    }

    public boolean knowsBusiness() {
        return !business.isEmpty();
    }
}
