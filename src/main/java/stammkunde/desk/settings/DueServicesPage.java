package stammkunde.desk.settings;

import java.util.List;
import stammkunde.web.Choice;

/** Everything {@code desk/settings/due-services.jte} prints. */
public record DueServicesPage(Basics basics, List<Row> rows, List<Choice> choices) implements SettingsPage {

    /** Something that falls due. @param hint what its name alone finds */
    public record Row(String name, String label, String hint) {}
}
