package stammkunde.scheduling;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stammkunde.business.BranchHours;
import stammkunde.business.OpeningSpan;
import stammkunde.business.OpeningWeek;
import stammkunde.business.SpecialOpening;
import stammkunde.shared.TimeSpan;

/**
 * When a branch, and whatever works in it, is open.
 *
 * <p>A moment is open when the clock on the branch's wall shows a time within the hours of its date. So an hour that the
 * clock skips is never open, and an hour it shows twice is open twice.
 *
 * <p>What holds on a date: special hours, else a closure, else a public holiday, else the week. A resource with a week
 * of its own keeps that week instead of the branch's; special hours, closures and holidays hold for it all the same.
 */
public final class OpeningCalendar {

    private final ZoneId zone;
    private final BranchHours branch;
    private final Map<LocalDate, SpecialOpening> specials;

    public OpeningCalendar(ZoneId zone, BranchHours branch) {
        this.zone = zone;
        this.branch = branch;
        this.specials = branch.specials().stream().collect(toMap(SpecialOpening::day, identity()));
    }

    /** Open day and night. */
    static OpeningCalendar always(ZoneId zone) {
        return new OpeningCalendar(zone, new BranchHours(OpeningWeek.NONSTOP, List.of(), List.of(), Map.of()));
    }

    public ZoneId zone() {
        return zone;
    }

    public OpeningDay day(LocalDate date) {
        var special = specials.get(date);
        if (special != null) return new OpeningDay.Special(special.spans(), special.reason());

        for (var closure : branch.closures())
            if (!date.isBefore(closure.from()) && !date.isAfter(closure.until()))
                return new OpeningDay.Closed(closure.from(), closure.until(), closure.reason());

        var holiday = branch.holidays().get(date);
        return holiday != null ? new OpeningDay.Holiday(holiday) : new OpeningDay.Ordinary();
    }

    /** The hours on a date. @param own a resource's own week; if empty, the branch's week holds */
    public List<OpeningSpan> hours(LocalDate date, OpeningWeek own) {
        return hours(date, day(date), own);
    }

    List<OpeningSpan> hours(LocalDate date, OpeningDay day, OpeningWeek own) {
        return switch (day) {
            case OpeningDay.Ordinary _ -> (own.isEmpty() ? branch.week() : own).on(date.getDayOfWeek());
            case OpeningDay.Special special -> special.hours();
            case OpeningDay.Holiday _, OpeningDay.Closed _ -> List.of();
        };
    }

    /** The open spans within the window, in order; spans that touch are one. */
    public List<TimeSpan> open(TimeSpan window, OpeningWeek own) {
        var spans = new ArrayList<TimeSpan>();
        forEachOpen(stretches(window), own, (from, until) -> spans.add(span(from, until)));
        return spans;
    }

    private static TimeSpan span(long fromSecond, long untilSecond) {
        return new TimeSpan(Instant.ofEpochSecond(fromSecond), Instant.ofEpochSecond(untilSecond));
    }

    void forEachOpen(List<Stretch> stretches, OpeningWeek own, OpenSpan open) {
        var from = 0L;
        var until = 0L;
        for (var stretch : stretches)
            for (var hours : hours(stretch.date(), stretch.day(), own)) {
                var opens = Math.max(stretch.from(), stretch.at(hours.opensMinute()));
                var closes = Math.min(stretch.until(), stretch.at(hours.closesMinute()));
                if (opens >= closes) continue;
                if (opens != until) {
                    if (from < until) open.accept(from, until);
                    from = opens;
                }
                until = closes;
            }
        if (from < until) open.accept(from, until);
    }

    /** Takes a span in epoch seconds: calendars are read for every search, so none is made an object. */
    interface OpenSpan {
        void accept(long from, long until);
    }

    List<Stretch> stretches(TimeSpan window) {
        return Stretch.of(window, this);
    }
}
