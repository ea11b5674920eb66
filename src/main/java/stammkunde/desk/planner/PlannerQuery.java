package stammkunde.desk.planner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * What of the planner is asked for, as it came in the address; whatever is missing or makes no sense means "now" and
 * "the first".
 *
 * @param view {@code day} or {@code week}
 */
public record PlannerQuery(
        @Nullable String day,
        @Nullable String view,
        @Nullable String branch,
        @Nullable String resource) {

    boolean week() {
        return "week".equals(view);
    }

    /** Within ten years of today: further no diary goes. */
    LocalDate date(LocalDate today) {
        if (day == null) return today;
        try {
            var asked = LocalDate.parse(day);
            return Math.abs(asked.getYear() - today.getYear()) <= 10 ? asked : today;
        } catch (DateTimeParseException unreadable) {
            return today;
        }
    }

    LocalDate first(LocalDate today) {
        var date = date(today);
        return week() ? date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : date;
    }

    int days() {
        return week() ? 7 : 1;
    }
}
