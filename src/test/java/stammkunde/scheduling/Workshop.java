package stammkunde.scheduling;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import stammkunde.business.BranchHours;
import stammkunde.business.Closure;
import stammkunde.business.OpeningSpan;
import stammkunde.business.OpeningWeek;
import stammkunde.business.SpecialOpening;
import stammkunde.shared.TimeSpan;

/** A branch in memory, for tests of slot search: open on weekdays 08:00-12:00 and 13:00-17:00 unless said otherwise. */
final class Workshop {

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration NONE = Duration.ZERO;

    final ZoneId zone;
    final BusyTimes.Builder busy = BusyTimes.builder();
    final List<Closure> closures = new ArrayList<>();
    final List<SpecialOpening> specials = new ArrayList<>();
    final Map<LocalDate, String> holidays = new TreeMap<>();
    OpeningWeek week = weekdays("08:00-12:00", "13:00-17:00");
    ServiceTimes service = new ServiceTimes(HOUR, NONE, NONE, HOUR, NONE, 365);
    Instant now;

    Workshop(String zone, String now) {
        this.zone = ZoneId.of(zone);
        this.now = at(now);
    }

    static OpeningWeek weekdays(String... hours) {
        return week(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), hours);
    }

    static OpeningWeek everyDay(String... hours) {
        return week(EnumSet.allOf(DayOfWeek.class), hours);
    }

    static OpeningWeek week(Set<DayOfWeek> days, String... hours) {
        var spans = Arrays.stream(hours).map(Workshop::hours).toList();
        return new OpeningWeek(days.stream().collect(toMap(identity(), _ -> spans)));
    }

    /** "08:00-12:00", and "24:00" for the end of the day. */
    static OpeningSpan hours(String text) {
        var parts = text.split("-");
        return new OpeningSpan(minute(parts[0]), minute(parts[1]));
    }

    private static int minute(String text) {
        return text.equals("24:00") ? 1440 : LocalTime.parse(text).toSecondOfDay() / 60;
    }

    static ResourceTimes resource() {
        return resource(1);
    }

    static ResourceTimes resource(int capacity) {
        return new ResourceTimes(new ResourceId(UUID.randomUUID()), capacity, OpeningWeek.NONE);
    }

    static ResourceTimes resource(OpeningWeek own) {
        return new ResourceTimes(new ResourceId(UUID.randomUUID()), 1, own);
    }

    Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(zone).toInstant();
    }

    Workshop claim(ResourceTimes resource, int lane, String from, String until) {
        busy.add(resource.id(), lane, at(from), at(until));
        return this;
    }

    SlotSearch search(Need... needs) {
        return new SlotSearch(service, calendar(), List.of(needs));
    }

    OpeningCalendar calendar() {
        return new OpeningCalendar(zone, new BranchHours(week, closures, specials, holidays));
    }

    TimeSpan day(String date) {
        var day = LocalDate.parse(date);
        return new TimeSpan(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The bookable starts of a date as wall clock times with their offset where it is not the usual one. */
    List<String> starts(String date, Need... needs) {
        return search(needs).starts(day(date), now, busy.build()).list().stream()
                .map(start -> LocalTime.ofInstant(start, zone).toString())
                .toList();
    }

    static Need anyOf(ResourceTimes... candidates) {
        return new Need(List.of(candidates));
    }
}
