package stammkunde.choosing;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody usually comes. Pure.
 *
 * @param weekday null: on no day in particular
 * @param minute  of the day; null: at no time in particular
 */
record Habit(@Nullable DayOfWeek weekday, @Nullable Integer minute) {

    static final Habit NONE = new Habit(null, null);

    private static final int LOOKED_AT = 8;
    private static final int ENOUGH = 2;
    /** Between the earliest and the latest of usual times, in minutes. */
    private static final int SPREAD = 180;

    private static final int NEAR = 90;

    /** @param visits latest first, on the branch's clock */
    static Habit of(List<LocalDateTime> visits) {
        var latest = visits.subList(0, Math.min(LOOKED_AT, visits.size()));
        if (latest.size() < ENOUGH) return NONE;
        return new Habit(weekday(latest), minute(latest));
    }

    /** The one of at least half of them. */
    private static @Nullable DayOfWeek weekday(List<LocalDateTime> visits) {
        for (var day : DayOfWeek.values()) {
            var count =
                    visits.stream().filter(visit -> visit.getDayOfWeek() == day).count();
            if (count >= ENOUGH && count * 2 >= visits.size()) return day;
        }
        return null;
    }

    private static @Nullable Integer minute(List<LocalDateTime> visits) {
        var minutes = visits.stream()
                .map(Habit::minuteOf)
                .sorted(Comparator.naturalOrder())
                .toList();
        return minutes.getLast() - minutes.getFirst() > SPREAD ? null : minutes.get(minutes.size() / 2);
    }

    /** „Wie gewohnt“. */
    boolean fits(LocalDateTime start) {
        if (weekday == null && minute == null) return false;
        return (weekday == null || weekday == start.getDayOfWeek()) && (minute == null || distance(start) <= NEAR);
    }

    /** In minutes from the usual time of day; from midnight where there is none. */
    int distance(LocalDateTime start) {
        return Math.abs(minuteOf(start) - (minute == null ? 0 : minute));
    }

    private static int minuteOf(LocalDateTime moment) {
        return moment.getHour() * 60 + moment.getMinute();
    }
}
