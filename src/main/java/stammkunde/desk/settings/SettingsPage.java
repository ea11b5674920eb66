package stammkunde.desk.settings;

import stammkunde.web.DeskShell;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.Problems;

/** A page of the settings, as {@code desk/settings/frame.jte} surrounds it. */
public interface SettingsPage extends Page {

    Basics basics();

    @Override
    default Frame frame() {
        return basics().frame();
    }

    default DeskShell shell() {
        return basics().shell();
    }

    default Typed typed() {
        return basics().typed();
    }

    default Problems problems() {
        return basics().problems();
    }

    /** What was done just before; empty: nothing. */
    default String note() {
        return basics().note();
    }
}
