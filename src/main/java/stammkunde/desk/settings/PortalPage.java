package stammkunde.desk.settings;

import java.util.List;
import stammkunde.web.Choice;

/** Everything {@code desk/settings/portal.jte} prints. */
public record PortalPage(Basics basics) implements SettingsPage {

    /** „Angemeldet bleiben“ in hours: a day, a week, a month, half a year, for ever. */
    static final List<String> STAYS = List.of("24", "168", "720", "4320", "9600");

    public List<Choice> stays() {
        return STAYS.stream()
                .map(hours -> new Choice(hours, text("settings.portal.stay." + hours)))
                .toList();
    }
}
