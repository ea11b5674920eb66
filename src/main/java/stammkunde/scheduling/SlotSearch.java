package stammkunde.scheduling;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import stammkunde.business.OpeningWeek;
import stammkunde.shared.TimeSpan;

/**
 * Finds the bookable starts of one service at one branch. Pure: all it knows is given to it.
 *
 * <p>A start is bookable if it lies on the branch's step grid, is neither too soon nor too far ahead, and each need can
 * be served by a resource of its own that is open for the appointment and has one lane free for it and its buffers.
 *
 * <p>Only claims within {@link #reach} of a window matter to it; whoever moves an appointment leaves out its own.
 */
public final class SlotSearch {

    private static final Duration TICK = Duration.ofSeconds(TickSet.SECONDS);
    private static final Duration FIRST_LOOK = Duration.ofDays(7);
    private static final Duration WIDEST_LOOK = Duration.ofDays(56);

    private final ServiceTimes service;
    private final OpeningCalendar calendar;
    private final List<Need> needs;
    private final boolean contested;

    /** @param needs all needed together; a service without any can't be booked */
    public SlotSearch(ServiceTimes service, OpeningCalendar calendar, List<Need> needs) {
        this.service = service;
        this.calendar = calendar;
        this.needs = List.copyOf(needs);
        this.contested = contested(needs);
    }

    private static boolean contested(List<Need> needs) {
        var seen = new HashSet<ResourceId>();
        return !needs.stream().flatMap(need -> need.candidates().stream()).allMatch(each -> seen.add(each.id()));
    }

    /** Every claim that overlaps this span must be known to search the window. */
    public TimeSpan reach(TimeSpan window) {
        return new TimeSpan(
                window.from().minus(service.bufferBefore()),
                window.until().plus(service.duration()).plus(service.bufferAfter()));
    }

    public Starts starts(TimeSpan window, Instant now, BusyTimes busy) {
        var slots = new SlotWindow(service, calendar, window, busy);
        var starts = slots.offered(earliest(now), horizonEnd(now));
        if (needs.isEmpty()) starts.clear();

        for (var need : needs) starts.retainAll(slots.starts(need));
        if (contested)
            starts.retainIf(tick -> Pairing.isPossible(
                    options(candidate -> slots.starts(candidate).contains(tick))));
        return new Starts(starts);
    }

    /** Per need, in order of preference, the resources that could serve it. */
    private List<List<ResourceId>> options(Predicate<ResourceTimes> free) {
        return needs.stream()
                .map(need -> need.candidates().stream()
                        .filter(free)
                        .map(ResourceTimes::id)
                        .toList())
                .toList();
    }

    public Instant earliest(Instant now) {
        return now.plus(service.lead());
    }

    /** The first moment that is too far ahead: the end of the last bookable date. */
    public Instant horizonEnd(Instant now) {
        return startOf(lastDate(now).plusDays(1));
    }

    public LocalDate lastDate(Instant now) {
        return LocalDate.ofInstant(now, calendar.zone()).plusDays(service.horizonDays());
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(calendar.zone()).toInstant();
    }

    boolean isOnGrid(Instant start) {
        var tick = TimeSpan.starting(start, TICK);
        var slots = new SlotWindow(service, calendar, tick, BusyTimes.NONE);
        return new Starts(slots.offered(tick.from(), tick.until())).contains(start);
    }

    /**
     * The places that an appointment at this start would occupy, one per need: the first need gets its most preferred
     * resource with which the others can still be served, and so on. Asks hours and claims only, neither the grid nor
     * lead or horizon.
     *
     * <p>Whoever then finds a place claimed by somebody faster asks again, with that place among the taken ones.
     *
     * @return empty if nothing (more) is free
     */
    public Optional<List<Place>> places(Instant start, BusyTimes busy, Set<Place> taken) {
        var slots = new SlotWindow(service, calendar, TimeSpan.starting(start, TICK), busy);
        var free = new HashMap<ResourceId, Place>();
        for (var need : needs)
            for (var candidate : need.candidates())
                slots.freeLane(candidate, start, taken).ifPresent(place -> free.put(candidate.id(), place));

        return Pairing.of(options(candidate -> free.containsKey(candidate.id())))
                .map(chosen -> chosen.stream()
                        .map(id -> Objects.requireNonNull(free.get(id)))
                        .toList());
    }

    /** The first bookable start at or after a moment. @param claims reads what is busy within a span */
    public Optional<Instant> next(Instant from, Instant now, Function<TimeSpan, BusyTimes> claims) {
        var end = horizonEnd(now);
        var begin = from.isAfter(earliest(now)) ? from : earliest(now);
        for (var look = FIRST_LOOK; begin.isBefore(end); look = wider(look)) {
            var window = new TimeSpan(begin, earlier(begin.plus(look), end));
            var found = starts(window, now, claims.apply(reach(window))).first();
            if (found.isPresent()) return found;
            begin = window.until();
        }
        return Optional.empty();
    }

    /** The bookable starts nearest to a wished one, in the order of time. @param claims as in {@link #next} */
    public List<Instant> nearest(Instant wish, int count, Instant now, Function<TimeSpan, BusyTimes> claims) {
        var begin = earliest(now);
        var end = horizonEnd(now);
        var middle = earlier(later(wish, begin), end);
        for (var look = FIRST_LOOK; begin.isBefore(end); look = look.multipliedBy(4)) {
            var from = later(begin, middle.minus(look));
            var until = earlier(end, middle.plus(look));
            var everything = from.equals(begin) && until.equals(end);
            var window = new TimeSpan(from, until);
            var found = starts(window, now, claims.apply(reach(window))).list();
            if (everything || found.size() >= count) return nearest(found, middle, count);
        }
        return List.of();
    }

    private static List<Instant> nearest(List<Instant> starts, Instant wish, int count) {
        return starts.stream()
                .sorted(comparing(start -> Duration.between(start, wish).abs()))
                .limit(count)
                .sorted()
                .toList();
    }

    /** Why a start can, or can't, be booked. @param claims all that overlap {@link #reach} of it */
    public SlotExplanation explain(Instant start, Instant now, Collection<Occupation> claims) {
        return new SlotReasons(service, calendar, needs, this, claims).explain(start, now);
    }

    public DayExplanation explain(LocalDate date, Instant now, Collection<Occupation> claims) {
        var reasons = new SlotReasons(service, calendar, needs, this, claims);
        var day = new TimeSpan(startOf(date), startOf(date.plusDays(1)));
        var starts =
                new Starts(new SlotWindow(service, calendar, day, BusyTimes.NONE).offered(day.from(), day.until()));
        return new DayExplanation(
                date,
                calendar.day(date),
                calendar.hours(date, OpeningWeek.NONE),
                starts.list().stream()
                        .filter(reasons::isAnyoneOpen)
                        .map(start -> reasons.explain(start, now))
                        .toList());
    }

    private static Duration wider(Duration look) {
        return look.compareTo(WIDEST_LOOK) < 0 ? look.multipliedBy(2) : look;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
