package stammkunde.desk.settings;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import stammkunde.business.Branch;

/** Everything {@code desk/settings/hours.jte} prints. */
public record HoursPage(
        Basics basics,
        Branch branch,
        List<Branch> branches,
        List<Line> closures,
        List<Line> specials,
        List<Line> holidays,
        int year)
        implements SettingsPage {

    /** Spans a day has fields for; a business with more breaks enters special openings. */
    static final int SPANS = 3;

    /** @param id for the button that removes it; empty: can't be removed */
    public record Line(String id, String when, String what) {}

    public List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    public String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, frame().locale());
    }

    public List<Integer> spans(DayOfWeek day) {
        var last = 1;
        for (int i = 1; i <= SPANS; i++) if (!typed().get(field(day, i, "from")).isEmpty()) last = i;
        return List.of(1, 2, 3).subList(0, Math.min(SPANS, Math.max(2, last)));
    }

    public String problem(DayOfWeek day) {
        return problems().at("day" + day.getValue());
    }

    public static String field(DayOfWeek day, int span, String end) {
        return "day" + day.getValue() + end + span;
    }

    public String id() {
        return branch.id().value().toString();
    }
}
