package stammkunde.desk.settings;

import java.util.List;

/**
 * Everything {@code desk/settings/address.jte} prints.
 *
 * @param shared the booking page under the installation's address, as people type it
 * @param target the installation's host name, where records have to point to
 */
public record AddressPage(Basics basics, String shared, String target, List<Row> rows) implements SettingsPage {

    /**
     * One host name.
     *
     * @param state   with a tone and an icon
     * @param problem what is wrong and what to do; empty: nothing
     * @param checked when it was last looked at; empty: never
     * @param record  the proof's name in the DNS, and its value
     * @param apex    it has no part before the domain, where no CNAME may stand
     */
    public record Row(
            String id,
            String name,
            boolean main,
            boolean counts,
            String tone,
            String icon,
            String state,
            String problem,
            String checked,
            String record,
            String value,
            boolean apex) {}
}
