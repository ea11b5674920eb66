package stammkunde.scheduling;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stammkunde.business.OpeningWeek;
import stammkunde.shared.TimeSpan;

/** One window of time in which starts of one service are looked for; all sets in it are sets of starts. */
final class SlotWindow {

    private final ServiceTimes service;
    private final OpeningCalendar calendar;
    private final BusyTimes busy;
    private final List<Stretch> stretches;
    private final int first;
    private final int until;
    private final int size;
    private final TickSet fitsBranchHours;
    private final Map<ResourceId, TickSet> starts = new HashMap<>();

    SlotWindow(ServiceTimes service, OpeningCalendar calendar, TimeSpan window, BusyTimes busy) {
        this.service = service;
        this.calendar = calendar;
        this.busy = busy;
        this.first = TickSet.ceil(window.from());
        this.until = TickSet.ceil(window.until());
        // an appointment that starts at the end of the window still needs to see what lies behind it
        this.size = until - first + service.claimTicks();
        this.stretches =
                calendar.stretches(new TimeSpan(window.from(), window.until().plus(service.duration())));
        this.fitsBranchHours = fits(OpeningWeek.NONE);
    }

    /** The starts that are offered at all, before anyone's hours and claims are looked at. */
    TickSet offered(Instant earliest, Instant before) {
        var offered = TickSet.none(first, size);
        var from = Math.max(first, TickSet.ceil(earliest));
        var end = Math.min(until, TickSet.ceil(before));
        for (var stretch : stretches) {
            var hours = calendar.hours(stretch.date(), stretch.day(), OpeningWeek.NONE);
            StepGrid.forEachStart(stretch, hours, service.stepTicks(), from, end, offered::add);
        }
        return offered;
    }

    private TickSet fits(ResourceTimes resource) {
        return resource.week().isEmpty() ? fitsBranchHours : fits(resource.week());
    }

    /** Where the appointment, without its buffers, lies within these hours. */
    private TickSet fits(OpeningWeek own) {
        var open = TickSet.none(first, size);
        calendar.forEachOpen(stretches, own, (from, end) -> open.add(TickSet.ceil(from), TickSet.floor(end)));
        return open.erode(service.durationTicks());
    }

    /** Where any of the candidates could serve. */
    TickSet starts(Need need) {
        var any = TickSet.none(first, size);
        for (var candidate : need.candidates()) any.addAll(starts(candidate));
        return any;
    }

    /** Where this resource is open for the appointment and one of its lanes is free for appointment and buffers. */
    TickSet starts(ResourceTimes resource) {
        return starts.computeIfAbsent(resource.id(), _ -> find(resource));
    }

    private TickSet find(ResourceTimes resource) {
        var fits = fits(resource);
        var starts = TickSet.none(first, size);
        for (var lane = 0; lane < resource.capacity(); lane++) {
            var claims = busy.lane(resource.id(), lane);
            if (claims == null) return fits;
            starts.addAll(free(claims));
        }
        return starts.retainAll(fits);
    }

    /** Where appointment and buffers meet no other claim on the lane. Buffers may lie outside of the hours. */
    private TickSet free(BusyLane claims) {
        var free = TickSet.all(first - service.beforeTicks(), size);
        claims.removeFrom(free);
        return free.erode(service.claimTicks()).later(service.beforeTicks());
    }

    /** The lowest lane on which an appointment could start then, but for those known to be taken. */
    Optional<Place> freeLane(ResourceTimes resource, Instant start, Set<Place> taken) {
        var tick = TickSet.ceil(start);
        if (!TickSet.isTick(start) || !fits(resource).contains(tick)) return Optional.empty();

        return IntStream.range(0, resource.capacity())
                .mapToObj(lane -> new Place(resource.id(), lane))
                .filter(place -> !taken.contains(place))
                .filter(place -> isFree(busy.lane(place.resource(), place.lane()), tick))
                .findFirst();
    }

    private boolean isFree(@Nullable BusyLane claims, int tick) {
        return claims == null || free(claims).contains(tick);
    }
}
