package stammkunde.desk.settings;

import java.util.List;
import stammkunde.business.LegalCheck.Warning;
import stammkunde.business.LegalText.Kind;

/**
 * Everything {@code desk/settings/legal.jte} prints.
 *
 * @param version  what the form is based on; 0: there is none yet
 * @param warnings about the text in the field
 * @param address  where customers read it
 */
public record LegalPage(
        Basics basics,
        Kind kind,
        String language,
        int version,
        List<Warning> warnings,
        List<Version> history,
        String address)
        implements SettingsPage {

    /** @param html safe to print as it is */
    public record Version(int number, String since, String html) {}

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public String name(Kind which) {
        return text("settings.legal." + which);
    }

    public String path(Kind which) {
        return "/desk/settings/legal?kind=" + which + "&language=" + language;
    }
}
