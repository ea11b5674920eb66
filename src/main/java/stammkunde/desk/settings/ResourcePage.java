package stammkunde.desk.settings;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import stammkunde.scheduling.Resource.Kind;
import stammkunde.web.Choice;

/**
 * Everything {@code desk/settings/resource.jte} prints.
 *
 * @param id empty for a new one
 */
public record ResourcePage(Basics basics, String id, String name, List<Choice> branches, List<Choice> staff)
        implements SettingsPage {

    public String title() {
        return id.isEmpty() ? text("settings.resource.new") : name;
    }

    public String action() {
        return id.isEmpty() ? "/desk/settings/resources" : "/desk/settings/resources/" + id;
    }

    public List<Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.name(), text("settings.resource.kind." + kind)))
                .toList();
    }

    public List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    public String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, frame().locale());
    }
}
