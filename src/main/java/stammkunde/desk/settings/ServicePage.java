package stammkunde.desk.settings;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import stammkunde.scheduling.Service.Ask;
import stammkunde.scheduling.Service.BookableBy;
import stammkunde.scheduling.Service.Confirmation;
import stammkunde.scheduling.Withdrawal;
import stammkunde.web.Choice;

/**
 * Everything {@code desk/settings/service.jte} prints.
 *
 * @param id        empty for a new one
 * @param resources what it may need
 */
public record ServicePage(Basics basics, String id, String name, String currency, List<Choice> resources)
        implements SettingsPage {

    static final int NEEDS = 4;
    private static final List<Integer> LEADS = List.of(0, 30, 60, 120, 240, 720, 1440, 2880, 4320, 10080);
    private static final List<String> ICONS = List.of(
            "calendar",
            "wrench",
            "car",
            "car-front",
            "snowflake",
            "droplet",
            "battery-charging",
            "gauge",
            "search",
            "waves",
            "graduation-cap",
            "ear",
            "headphones",
            "glasses",
            "eye",
            "heart-pulse",
            "stethoscope",
            "scissors",
            "phone",
            "video",
            "users",
            "handshake",
            "gift");

    public String title() {
        return id.isEmpty() ? text("settings.service.new") : name;
    }

    public String action() {
        return id.isEmpty() ? "/desk/settings/services" : "/desk/settings/services/" + id;
    }

    /** One more than are used, so that there is always room for another. */
    public List<Integer> needs() {
        int used = IntStream.rangeClosed(1, NEEDS)
                .filter(need -> !typed().all("need" + need).isEmpty())
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, Math.min(NEEDS, Math.max(2, used + 1)))
                .boxed()
                .toList();
    }

    public List<Choice> icons() {
        return ICONS.stream()
                .map(icon -> new Choice(icon, text("settings.icon." + icon)))
                .toList();
    }

    /** The usual ones, and whatever is set. */
    public List<Choice> notices(String field) {
        var minutes = new TreeSet<>(LEADS);
        if (typed().get(field).matches("\\d{1,6}")) minutes.add(Integer.parseInt(typed().get(field)));
        return minutes.stream()
                .map(one -> new Choice(
                        String.valueOf(one),
                        one == 0
                                ? text("settings.service.none")
                                : frame().measures().notice(one)))
                .toList();
    }

    public List<Choice> confirmations() {
        return choices("settings.confirmation.", Confirmation.values());
    }

    public List<Choice> bookableBys() {
        return choices("settings.bookable.", BookableBy.values());
    }

    public List<Choice> withdrawals() {
        return choices("settings.withdrawal.", Withdrawal.values());
    }

    public List<Choice> asks() {
        return choices("settings.ask.", Ask.values());
    }

    private List<Choice> choices(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> new Choice(one.name(), text(prefix + one.name())))
                .toList();
    }
}
