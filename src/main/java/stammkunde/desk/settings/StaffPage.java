package stammkunde.desk.settings;

import java.util.List;
import stammkunde.web.Choice;

/**
 * Everything {@code desk/settings/staff.jte} prints.
 *
 * @param roles that the reader may give
 */
public record StaffPage(Basics basics, List<Row> rows, List<Choice> roles) implements SettingsPage {

    /**
     * @param state     e.g. that an invitation waits; empty: nothing to say
     * @param mayChange the reader's role reaches as far as theirs
     */
    public record Row(
            String id,
            String name,
            String email,
            String role,
            String roleName,
            String state,
            boolean active,
            boolean factor,
            boolean invited,
            boolean mayChange) {}
}
