package stammkunde.desk.settings;

import java.util.List;
import stammkunde.web.Choice;

/**
 * Everything {@code desk/settings/field.jte} prints.
 *
 * @param id      empty for a new one
 * @param kind    what it is, which can't be changed any more; empty for a new one
 * @param chooses whether what can be chosen is asked for
 */
public record FieldPage(Basics basics, String id, String kind, boolean chooses, List<Choice> kinds)
        implements SettingsPage {

    public String title() {
        return text(id.isEmpty() ? "settings.field.new" : "settings.field.edit");
    }

    public String action() {
        return id.isEmpty() ? "/desk/settings/fields" : "/desk/settings/fields/" + id;
    }
}
