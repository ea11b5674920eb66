package stammkunde.desk.settings;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import stammkunde.messaging.Channel;
import stammkunde.web.Choice;

/** Everything {@code desk/settings/reminders.jte} prints. */
public record RemindersPage(Basics basics) implements SettingsPage {

    static final int RULES = 2;
    private static final List<Integer> BEFORE = List.of(60, 120, 180, 360, 720, 1440, 2880, 4320, 10080);

    public List<Channel> channels() {
        return List.of(Channel.values());
    }

    public List<Integer> rules() {
        return List.of(1, 2);
    }

    public List<Choice> choices(String field) {
        var stored = typed().get(field);
        var minutes = new TreeSet<>(BEFORE);
        if (stored.matches("\\d{1,6}")) minutes.add(Integer.parseInt(stored));
        return Stream.concat(
                        Stream.of(new Choice("", text("settings.reminders.none"))),
                        minutes.stream()
                                .map(one -> new Choice(
                                        String.valueOf(one),
                                        text(
                                                "settings.reminders.before",
                                                frame().measures().notice(one)))))
                .toList();
    }

    public static String field(Channel channel, int rule) {
        return channel.name().toLowerCase(Locale.ROOT) + rule;
    }
}
