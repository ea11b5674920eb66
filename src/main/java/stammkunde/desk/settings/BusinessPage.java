package stammkunde.desk.settings;

import java.util.Arrays;
import java.util.List;
import stammkunde.business.Business.Kind;
import stammkunde.web.Choice;

/** Everything {@code desk/settings/business.jte} prints. */
public record BusinessPage(Basics basics, String address) implements SettingsPage {

    public List<Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.name(), text("settings.kind." + kind)))
                .toList();
    }

    public List<Choice> locales() {
        return List.of(new Choice("de", text("settings.language.de")), new Choice("en", text("settings.language.en")));
    }

    public List<Choice> addresses() {
        return List.of(
                new Choice("true", text("settings.formal.true")), new Choice("false", text("settings.formal.false")));
    }
}
