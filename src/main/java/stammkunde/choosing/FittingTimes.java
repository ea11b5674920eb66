package stammkunde.choosing;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A handful of free times that somebody most likely takes: the very next one, those when they usually come, and some over
 * the next days, apart from each other. Pure.
 */
final class FittingTimes {

    static final int MOST = 8;
    private static final int USUAL = 2;
    private static final int DAYS_FIRST = 5;
    private static final int NOON = 12;
    private static final Duration APART = Duration.ofMinutes(90);

    private final ZoneId zone;
    private final Habit habit;
    private final TreeMap<LocalDate, List<Instant>> days = new TreeMap<>();
    private final TreeSet<Instant> picked = new TreeSet<>();

    private FittingTimes(ZoneId zone, Habit habit, List<Instant> starts) {
        this.zone = zone;
        this.habit = habit;
        for (var start : starts)
            days.computeIfAbsent(LocalDate.ofInstant(start, zone), _ -> new ArrayList<>())
                    .add(start);
    }

    /** @param starts in the order of time @return at most {@link #MOST}, in the order of time */
    static List<Instant> of(List<Instant> starts, ZoneId zone, Habit habit) {
        if (starts.isEmpty()) return List.of();
        var fitting = new FittingTimes(zone, habit, starts);
        fitting.picked.add(starts.getFirst());
        fitting.usual();
        var near = fitting.days.values().stream().limit(DAYS_FIRST).toList();
        var far = fitting.days.values().stream().skip(DAYS_FIRST).toList();
        fitting.fill(near, 1);
        fitting.fill(near, 2);
        fitting.fill(far, 1);
        return List.copyOf(fitting.picked);
    }

    private void usual() {
        var found = 0;
        for (var day : days.values()) {
            if (found == USUAL) return;
            var best = day.stream()
                    .filter(start -> habit.fits(local(start)))
                    .min(comparingInt(start -> habit.distance(local(start))));
            if (best.isPresent()) found++;
            best.ifPresent(picked::add);
        }
    }

    /** One more of each day that has fewer. */
    private void fill(List<List<Instant>> each, int enough) {
        for (var day : each) {
            if (picked.size() >= MOST) return;
            if (day.stream().filter(picked::contains).count() < enough) one(day).ifPresent(picked::add);
        }
    }

    /** The other half of the day, where one of it has been picked already. */
    private Optional<Instant> one(List<Instant> day) {
        var free = day.stream().filter(this::isApart).toList();
        var taken = day.stream().filter(picked::contains).findFirst();
        var other = free.stream()
                .filter(start -> taken.isPresent() && isMorning(start) != isMorning(taken.get()))
                .toList();
        return (other.isEmpty() ? free : other).stream().min(comparingInt(start -> habit.distance(local(start))));
    }

    private boolean isApart(Instant start) {
        var before = picked.floor(start);
        var after = picked.ceiling(start);
        return (before == null || Duration.between(before, start).compareTo(APART) >= 0)
                && (after == null || Duration.between(start, after).compareTo(APART) >= 0);
    }

    private boolean isMorning(Instant start) {
        return local(start).getHour() < NOON;
    }

    private LocalDateTime local(Instant start) {
        return LocalDateTime.ofInstant(start, zone);
    }
}
