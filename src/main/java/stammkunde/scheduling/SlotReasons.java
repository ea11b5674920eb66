package stammkunde.scheduling;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import stammkunde.business.OpeningWeek;
import stammkunde.shared.TimeSpan;

/** Tells what speaks against a start. Whether something does is {@link SlotSearch}'s to say; a test keeps them at one. */
final class SlotReasons {

    private final ServiceTimes service;
    private final OpeningCalendar calendar;
    private final List<Need> needs;
    private final SlotSearch search;
    private final Collection<Occupation> occupations;

    SlotReasons(
            ServiceTimes service,
            OpeningCalendar calendar,
            List<Need> needs,
            SlotSearch search,
            Collection<Occupation> occupations) {
        this.service = service;
        this.calendar = calendar;
        this.needs = needs;
        this.search = search;
        this.occupations = occupations;
    }

    SlotExplanation explain(Instant start, Instant now) {
        var against = againstStart(start, now);
        var verdicts = needs.stream().map(need -> verdicts(need, start)).toList();
        if (compete(verdicts)) against.add(new Reason.NeedsCompete());
        return new SlotExplanation(start, List.copyOf(against), verdicts);
    }

    private List<Reason.OfStart> againstStart(Instant start, Instant now) {
        var against = new ArrayList<Reason.OfStart>();
        if (start.isBefore(now)) against.add(new Reason.Past(now));
        else if (start.isBefore(search.earliest(now))) against.add(new Reason.TooSoon(search.earliest(now)));
        if (!start.isBefore(search.horizonEnd(now))) against.add(new Reason.TooFarAhead(search.lastDate(now)));
        if (!search.isOnGrid(start)) against.add(new Reason.OffGrid(service.step()));

        if (needs.isEmpty()) against.add(new Reason.NoResource(1));
        for (var need = 0; need < needs.size(); need++)
            if (needs.get(need).candidates().isEmpty()) against.add(new Reason.NoResource(need + 1));
        return against;
    }

    private static boolean compete(List<List<ResourceVerdict>> verdicts) {
        var free = verdicts.stream()
                .map(need -> need.stream()
                        .filter(ResourceVerdict::isFree)
                        .map(ResourceVerdict::resource)
                        .toList())
                .toList();
        return free.stream().noneMatch(List::isEmpty) && !Pairing.isPossible(free);
    }

    private List<ResourceVerdict> verdicts(Need need, Instant start) {
        return need.candidates().stream()
                .map(candidate -> new ResourceVerdict(candidate.id(), against(candidate, start)))
                .toList();
    }

    boolean isAnyoneOpen(Instant at) {
        var moment = TimeSpan.starting(at, Duration.ofMinutes(1));
        return needs.stream()
                .flatMap(need -> need.candidates().stream())
                .anyMatch(candidate -> !calendar.open(moment, candidate.week()).isEmpty());
    }

    private List<Reason.OfResource> against(ResourceTimes resource, Instant start) {
        var reasons = new LinkedHashSet<Reason.OfResource>();
        var core = TimeSpan.starting(start, service.duration());
        for (var stretch : calendar.stretches(core))
            if (!isOpen(stretch, resource.week())) reasons.add(closed(stretch, resource.week()));
        reasons.addAll(claimed(resource, core));
        return List.copyOf(reasons);
    }

    private boolean isOpen(Stretch stretch, OpeningWeek own) {
        var span = stretch.span();
        return calendar.open(span, own).equals(List.of(span));
    }

    private Reason.OfResource closed(Stretch stretch, OpeningWeek own) {
        var date = stretch.date();
        return switch (stretch.day()) {
            case OpeningDay.Holiday holiday -> new Reason.Holiday(date, holiday.name());
            case OpeningDay.Closed closed -> new Reason.Closed(closed.from(), closed.until(), closed.reason());
            case OpeningDay.Special special -> new Reason.OutsideSpecialHours(date, special.hours(), special.reason());
            case OpeningDay.Ordinary _ ->
                own.isEmpty()
                        ? new Reason.OutsideHours(date, calendar.hours(date, OpeningWeek.NONE))
                        : new Reason.OutsideOwnHours(date, calendar.hours(date, own));
        };
    }

    /** Nothing if one lane is free; else all that is in the way, lane by lane. */
    private Set<Reason.OfResource> claimed(ResourceTimes resource, TimeSpan core) {
        var reasons = new LinkedHashSet<Reason.OfResource>();
        for (var lane = 0; lane < resource.capacity(); lane++) {
            var inTheWay = inTheWay(resource.id(), lane, core);
            if (inTheWay.isEmpty()) return Set.of();
            inTheWay.forEach(claim -> reasons.add(reason(claim, core)));
        }
        return reasons;
    }

    private List<Occupation> inTheWay(ResourceId resource, int lane, TimeSpan core) {
        var needed = ticks(new TimeSpan(
                core.from().minus(service.bufferBefore()), core.until().plus(service.bufferAfter())));
        return occupations.stream()
                .filter(claim -> claim.resource().equals(resource) && claim.lane() == lane)
                .filter(claim -> ticks(claim.span()).overlaps(needed))
                .sorted(comparing(claim -> claim.span().from()))
                .toList();
    }

    /** As the search sees it: widened to whole ticks. */
    private static TimeSpan ticks(TimeSpan span) {
        return new TimeSpan(
                TickSet.moment(TickSet.floor(span.from().getEpochSecond())),
                TickSet.moment(TickSet.ceil(span.until())));
    }

    private static Reason.OfResource reason(Occupation claim, TimeSpan core) {
        if (!claim.core().overlaps(core)) return new Reason.BufferCollides(claim.kind(), claim.core(), claim.about());

        return switch (claim.kind()) {
            case APPOINTMENT -> new Reason.Booked(claim.core(), claim.about());
            case HOLD -> new Reason.Held(claim.core());
            case ABSENCE -> new Reason.Absent(claim.core(), claim.about());
        };
    }
}
