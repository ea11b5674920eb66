package stammkunde.desk.settings;

import java.util.List;
import stammkunde.web.Choice;

/**
 * Everything {@code desk/settings/due.jte} prints.
 *
 * @param id    empty for a new one
 * @param about what it is about, which can't be changed any more; empty for a new one
 */
public record DuePage(Basics basics, String id, String about, List<Choice> abouts) implements SettingsPage {

    public String title() {
        return text(id.isEmpty() ? "settings.due.new" : "settings.due.edit");
    }

    public String action() {
        return id.isEmpty() ? "/desk/settings/dues" : "/desk/settings/dues/" + id;
    }
}
