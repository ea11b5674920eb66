package stammkunde.desk.settings;

import java.util.List;

/** Everything {@code desk/settings/resources.jte} prints. */
public record ResourcesPage(Basics basics, List<Row> rows) implements SettingsPage {

    public record Row(String id, String icon, String name, String detail, boolean active) {}
}
