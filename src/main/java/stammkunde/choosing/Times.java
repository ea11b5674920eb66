package stammkunde.choosing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Free times to choose from, ready to print: days as a list, or side by side as a week.
 *
 * @param number  of the step
 * @param picked  the chosen time, where a phone shows nothing else of this step until it is to {@code change}
 * @param action  where choosing a time leads; the chosen one is added to the {@code hidden} parameters as {@code start}
 * @param gone    why the time chosen before can't be had, empty: it can, or none was chosen
 * @param next    first free time of all; null: nothing is free as far ahead as one can book
 * @param nothing what to say then, and what to do {@code instead}
 * @param earlier address of the page before, empty: this is the first
 * @param days    each has the same rows, so that they align side by side
 */
public record Times(
        int number,
        boolean done,
        String picked,
        String change,
        String action,
        List<Hidden> hidden,
        String gone,
        @Nullable Next next,
        String nothing,
        String instead,
        String range,
        String caption,
        String earlier,
        String later,
        boolean list,
        String asWeek,
        String asList,
        List<Day> days) {

    public record Hidden(String name, String value) {

        /** What has been chosen, but for the time. */
        public static List<Hidden> of(Wish wish) {
            var hidden = new ArrayList<Hidden>();
            add(hidden, "service", wish.service());
            add(hidden, "branch", wish.branch());
            add(hidden, "from", wish.from());
            add(hidden, "view", wish.view());
            return hidden;
        }

        private static void add(List<Hidden> hidden, String name, @Nullable String value) {
            if (value != null) hidden.add(new Hidden(name, value));
        }
    }

    /** @param text „Heute, Di, 24. März, 14:30 Uhr“ @param name the whole date, time and service */
    public record Next(String value, String text, String name) {}

    /**
     * @param note       „heute“, „keine freien Zeiten“ or empty
     * @param onward     on a day without free times, address of the next day with some; may be a place on this page
     * @param parts      morning, afternoon, evening; the same on all days
     */
    public record Day(
            String id,
            String title,
            String note,
            String weekday,
            String date,
            boolean today,
            boolean free,
            String onward,
            String onwardText,
            List<Part> parts) {}

    /** @param slots null where the time of this row is not free on this day: „x“ */
    public record Part(String title, boolean free, List<@Nullable Slot> slots) {}

    /** @param name for those who can't see the table: full date, time and service */
    public record Slot(String value, String clock, String name, boolean chosen) {}
}
