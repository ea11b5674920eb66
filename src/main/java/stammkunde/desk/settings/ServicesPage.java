package stammkunde.desk.settings;

import java.util.List;

/** Everything {@code desk/settings/services.jte} prints. */
public record ServicesPage(Basics basics, List<Row> rows) implements SettingsPage {

    /** @param needs what it occupies, in words */
    public record Row(
            String id,
            String name,
            String needs,
            String duration,
            String price,
            String tone,
            String icon,
            String state) {}
}
