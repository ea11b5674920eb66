package stammkunde.portal.account;

import stammkunde.business.Business;
import stammkunde.choosing.Shells;
import stammkunde.web.Frame;
import stammkunde.web.PublicShell;

/** Whose account page it is, and what stands around it. */
public record House(Business business, Frame frame, PublicShell shell) {

    static House of(Business business, Frame frame, String phone) {
        return new House(business, frame.in(business.country().name()), Shells.of(business, phone));
    }

    /** @param page {@code /login} */
    public String at(String page) {
        return shell.home() + "/account" + page;
    }

    public String name() {
        return business.name();
    }

    public String text(String key, Object... arguments) {
        return frame.text(key, arguments);
    }
}
