package stammkunde.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import stammkunde.business.OpeningSpan;
import stammkunde.business.OpeningWeek;
import stammkunde.shared.TimeSpan;

/** Slot search as one would explain it to a child: minute by minute, without any cleverness, slow. */
record NaiveSlots(SlotCase given) {

    List<Instant> starts() {
        return candidates(given.window()).stream().filter(this::isBookable).toList();
    }

    /** Every moment of the window that is a whole five minutes. */
    static List<Instant> candidates(TimeSpan window) {
        var starts = new ArrayList<Instant>();
        var second = window.from().getEpochSecond();
        while (second % 300 != 0 || Instant.ofEpochSecond(second).isBefore(window.from())) second++;
        for (; Instant.ofEpochSecond(second).isBefore(window.until()); second += 300)
            starts.add(Instant.ofEpochSecond(second));
        return starts;
    }

    boolean isBookable(Instant start) {
        return !start.isBefore(given.now().plus(given.service().lead()))
                && !date(start)
                        .isAfter(date(given.now()).plusDays(given.service().horizonDays()))
                && isOnGrid(start)
                && !given.needs().isEmpty()
                && isServed(0, start, new ArrayList<>());
    }

    private LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, given.zone());
    }

    private int minuteOfDay(Instant moment) {
        return moment.atZone(given.zone()).toLocalTime().toSecondOfDay() / 60;
    }

    private boolean isOnGrid(Instant start) {
        var minute = minuteOfDay(start);
        var openings = given.calendar().hours(date(start), OpeningWeek.NONE).stream()
                .map(OpeningSpan::opensMinute)
                .toList();
        var latest = openings.stream().filter(opens -> opens <= minute).reduce((_, later) -> later);
        var anchor = latest.orElse(openings.isEmpty() ? 0 : openings.getFirst());
        while (anchor % 5 != 0) anchor++;
        return (minute - anchor) % given.service().step().toMinutes() == 0;
    }

    /** Tries every way to give each need a resource that no other need has. */
    private boolean isServed(int need, Instant start, List<ResourceId> used) {
        if (need == given.needs().size()) return true;

        for (var candidate : given.needs().get(need).candidates()) {
            if (used.contains(candidate.id()) || !isFree(candidate, start)) continue;
            used.add(candidate.id());
            if (isServed(need + 1, start, used)) return true;
            used.removeLast();
        }
        return false;
    }

    boolean isFree(ResourceTimes resource, Instant start) {
        var service = given.service();
        var appointment = TimeSpan.starting(start, service.duration());
        var occupied = new TimeSpan(
                start.minus(service.bufferBefore()), appointment.until().plus(service.bufferAfter()));
        for (var minute : minutes(appointment)) if (!isOpen(resource, minute)) return false;
        for (var lane = 0; lane < resource.capacity(); lane++) if (isFree(resource.id(), lane, occupied)) return true;
        return false;
    }

    private boolean isFree(ResourceId resource, int lane, TimeSpan occupied) {
        return candidates(occupied).stream()
                .map(step -> TimeSpan.starting(step, Duration.ofMinutes(5)))
                .noneMatch(step -> given.claims().stream()
                        .anyMatch(claim -> claim.resource().equals(resource)
                                && claim.lane() == lane
                                && claim.span().overlaps(step)));
    }

    private boolean isOpen(ResourceTimes resource, Instant minute) {
        var minuteOfDay = minuteOfDay(minute);
        return given.calendar().hours(date(minute), resource.week()).stream()
                .anyMatch(hours -> hours.opensMinute() <= minuteOfDay && minuteOfDay < hours.closesMinute());
    }

    private static List<Instant> minutes(TimeSpan span) {
        var minutes = new ArrayList<Instant>();
        for (var at = span.from(); at.isBefore(span.until()); at = at.plusSeconds(60)) minutes.add(at);
        return minutes;
    }
}
