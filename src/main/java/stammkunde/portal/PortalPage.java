package stammkunde.portal;

import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.PortalShell;

/** A page with the portal's navigation around it. */
public interface PortalPage extends Page {

    Portal portal();

    @Override
    default Frame frame() {
        return portal().frame();
    }

    default PortalShell shell() {
        return portal().shell();
    }
}
