package stammkunde.desk.settings;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.desk.settings.WidgetController.Links;
import stammkunde.embedding.Embedding.Mode;
import stammkunde.embedding.Embedding.Side;
import stammkunde.web.Choice;

/**
 * Everything {@code desk/settings/widget.jte} prints.
 *
 * @param snippet  the lines to copy
 * @param pinned   the same for one version of the script, with its hash
 * @param policy   what a website with a policy of its own must add to it
 * @param kept     the settings as stored allow somebody
 * @param checked  the address that was looked at; empty: none was
 * @param findings what was found there
 */
public record WidgetPage(
        Basics basics,
        Stage stage,
        String snippet,
        String pinned,
        String policy,
        boolean kept,
        String checked,
        List<Finding> findings,
        @Nullable String problem)
        implements SettingsPage {

    /** @param tone {@code ok}, {@code warn} or {@code bad} */
    public record Finding(String tone, String icon, String text, String more) {}

    public List<Choice> modes() {
        return Arrays.stream(Mode.values())
                .map(one -> new Choice(one.name(), text("settings.widget.mode." + one)))
                .toList();
    }

    public List<Choice> links() {
        return Arrays.stream(Links.values())
                .map(one -> new Choice(one.name(), text("settings.widget.links." + one)))
                .toList();
    }

    public List<Choice> sides() {
        return Arrays.stream(Side.values())
                .map(one -> new Choice(one.name(), text("settings.widget.side." + one)))
                .toList();
    }
}
