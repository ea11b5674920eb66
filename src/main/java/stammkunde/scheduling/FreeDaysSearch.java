package stammkunde.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stammkunde.shared.TimeSpan;

/**
 * Leafs through the dates of one service at one branch. Pure: claims are read through a function, once for the page and
 * only for its span, once more where the first free start or the wished one lies elsewhere.
 */
final class FreeDaysSearch {

    private static final int STRIDE = 14;

    private final SlotSearch search;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;
    private final LocalDate end;
    private final Function<TimeSpan, BusyTimes> claims;

    /** @param claims reads what is busy within a span */
    FreeDaysSearch(SlotSearch search, ZoneId zone, Instant now, Function<TimeSpan, BusyTimes> claims) {
        this.search = search;
        this.zone = zone;
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
        this.end = LocalDate.ofInstant(search.horizonEnd(now), zone);
        this.claims = claims;
    }

    /**
     * @param from first date of the page; where nothing is offered any more, the last page is shown
     * @param most so many dates, at least one
     */
    FreeDays page(@Nullable LocalDate from, int most, @Nullable Instant wish) {
        var first = from == null || from.isBefore(today) ? today : from;
        var dates = datesFrom(first, most + 1);
        var before = datesBefore(first, most);
        if (dates.isEmpty() && !before.isEmpty()) return page(before.getFirst(), most, wish);
        var shown = dates.subList(0, Math.min(most, dates.size()));
        var days = days(shown);

        return new FreeDays(
                days,
                before.isEmpty() ? null : before.getFirst(),
                dates.size() > most ? dates.getLast() : null,
                next(days, before.isEmpty()),
                wish != null && isFree(wish, days));
    }

    Optional<Instant> first() {
        return search.next(now, now, claims);
    }

    /** The dates on which the service is offered, whether or not anything is free. */
    private List<LocalDate> datesFrom(LocalDate first, int most) {
        var dates = new ArrayList<LocalDate>();
        for (var day = first; day.isBefore(end) && dates.size() < most; day = day.plusDays(STRIDE))
            dates.addAll(offered(day, day.plusDays(STRIDE)));
        return dates.subList(0, Math.min(most, dates.size()));
    }

    private List<LocalDate> datesBefore(LocalDate day, int most) {
        var dates = new ArrayList<LocalDate>();
        for (var until = earlier(day, end); until.isAfter(today) && dates.size() < most; ) {
            var from = until.minusDays(STRIDE).isBefore(today) ? today : until.minusDays(STRIDE);
            dates.addAll(0, offered(from, until));
            until = from;
        }
        return dates.subList(Math.max(0, dates.size() - most), dates.size());
    }

    private Collection<LocalDate> offered(LocalDate from, LocalDate until) {
        return search.starts(span(from, earlier(until, end)), now, BusyTimes.NONE)
                .byDate(zone)
                .keySet();
    }

    private List<FreeDay> days(List<LocalDate> dates) {
        if (dates.isEmpty()) return List.of();

        var span = span(dates.getFirst(), dates.getLast().plusDays(1));
        var free = starts(span).byDate(zone);
        return dates.stream()
                .map(date -> new FreeDay(date, free.getOrDefault(date, List.of())))
                .toList();
    }

    private @Nullable Instant next(List<FreeDay> days, boolean isFirstPage) {
        if (isFirstPage)
            for (var day : days)
                if (!day.starts().isEmpty()) return day.starts().getFirst();

        var seen = isFirstPage && !days.isEmpty()
                ? days.getLast().date().plusDays(1).atStartOfDay(zone).toInstant()
                : now;
        return search.next(seen, now, claims).orElse(null);
    }

    private boolean isFree(Instant wish, List<FreeDay> days) {
        var date = LocalDate.ofInstant(wish, zone);
        for (var day : days) if (day.date().equals(date)) return day.starts().contains(wish);
        return starts(span(date, date.plusDays(1))).contains(wish);
    }

    private Starts starts(TimeSpan span) {
        return search.starts(span, now, claims.apply(search.reach(span)));
    }

    private TimeSpan span(LocalDate from, LocalDate until) {
        return new TimeSpan(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
