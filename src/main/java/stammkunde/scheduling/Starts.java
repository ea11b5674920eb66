package stammkunde.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bookable starts in a window, in order. */
public final class Starts {

    private final TickSet ticks;

    Starts(TickSet ticks) {
        this.ticks = ticks;
    }

    public boolean isEmpty() {
        return ticks.isEmpty();
    }

    public int count() {
        return ticks.count();
    }

    public Optional<Instant> first() {
        var tick = ticks.next(ticks.first());
        return tick < 0 ? Optional.empty() : Optional.of(TickSet.moment(tick));
    }

    public boolean contains(Instant start) {
        return TickSet.isTick(start) && ticks.contains(TickSet.ceil(start));
    }

    public List<Instant> list() {
        var starts = new ArrayList<Instant>();
        for (var tick = ticks.next(ticks.first()); tick >= 0; tick = ticks.next(tick + 1))
            starts.add(TickSet.moment(tick));
        return starts;
    }

    /** Only dates with starts are in the map. */
    public SortedMap<LocalDate, List<Instant>> byDate(ZoneId zone) {
        var days = new TreeMap<LocalDate, List<Instant>>();
        var starts = new ArrayList<Instant>();
        var end = Instant.MIN;
        for (var start : list()) {
            if (!start.isBefore(end)) {
                var date = LocalDate.ofInstant(start, zone);
                end = date.plusDays(1).atStartOfDay(zone).toInstant();
                days.put(date, starts = new ArrayList<>());
            }
            starts.add(start);
        }
        return days;
    }
}
