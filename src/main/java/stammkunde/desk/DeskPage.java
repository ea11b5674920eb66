package stammkunde.desk;

import stammkunde.web.DeskShell;
import stammkunde.web.Frame;
import stammkunde.web.Page;

/** A page with the desk's navigation around it. */
public interface DeskPage extends Page {

    Desk desk();

    @Override
    default Frame frame() {
        return desk().frame();
    }

    default DeskShell shell() {
        return desk().shell();
    }
}
