package stammkunde.desk.settings;

import java.util.List;

/** Everything {@code desk/settings/fields.jte} prints. */
public record FieldsPage(Basics basics, List<Row> fields, List<Row> dues) implements SettingsPage {

    public record Row(String href, String label, String detail, boolean active) {}
}
