package stammkunde.scheduling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The ordinary week of a branch or a resource: the hours of each weekday, earliest first. */
public final class Week {

    /** A branch that never opens by itself; a resource that follows its branch. */
    public static final Week NONE = Week.of(List.of());

    private final Map<DayOfWeek, List<DayHours>> hours;

    private Week(Map<DayOfWeek, List<DayHours>> hours) {
        this.hours = hours;
    }

    public static Week of(Collection<WeekdayHours> lines) {
        return new Week(lines.stream()
                .sorted(Comparator.comparingInt(line -> line.hours().opensMinute()))
                .collect(groupingBy(
                        WeekdayHours::weekday,
                        () -> new EnumMap<>(DayOfWeek.class),
                        mapping(WeekdayHours::hours, toList()))));
    }

    public List<DayHours> on(DayOfWeek weekday) {
        return hours.getOrDefault(weekday, List.of());
    }

    public boolean isEmpty() {
        return hours.isEmpty();
    }
}
