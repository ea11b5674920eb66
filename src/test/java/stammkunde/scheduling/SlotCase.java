package stammkunde.scheduling;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import stammkunde.business.BranchHours;
import stammkunde.business.Closure;
import stammkunde.business.OpeningSpan;
import stammkunde.business.OpeningWeek;
import stammkunde.business.SpecialOpening;
import stammkunde.shared.TimeSpan;

/** Everything a slot search is told, made up at random and as odd as the database allows, around a clock change. */
record SlotCase(
        ZoneId zone,
        Instant now,
        TimeSpan window,
        ServiceTimes service,
        OpeningWeek week,
        List<Closure> closures,
        List<SpecialOpening> specials,
        Map<LocalDate, String> holidays,
        List<Need> needs,
        List<Occupation> claims) {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/Zurich",
            "UTC",
            "Asia/Kathmandu",
            "Australia/Lord_Howe", // puts the clock by half an hour
            "America/St_Johns",
            "America/Santiago", // midnight is skipped
            "America/Havana", // midnight comes twice
            "Africa/Casablanca");

    OpeningCalendar calendar() {
        return new OpeningCalendar(zone, new BranchHours(week, closures, specials, holidays));
    }

    SlotSearch search() {
        return new SlotSearch(service, calendar(), needs);
    }

    static SlotCase random(Random random) {
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var begin = aroundClockChange(zone, random);
        var date = LocalDate.ofInstant(begin, zone);
        var resources = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(_ -> resource(random))
                .toList();
        return new SlotCase(
                zone,
                begin.plusSeconds(random.nextInt(-100_000, 20_000)),
                new TimeSpan(begin, begin.plusSeconds(random.nextInt(1, 3 * 86_400))),
                service(random),
                week(random, 25),
                random.nextInt(4) == 0
                        ? List.of(new Closure(UUID.randomUUID(), null, date, date.plusDays(random.nextInt(2)), "trip"))
                        : List.of(),
                random.nextInt(3) == 0 ? special(date.plusDays(random.nextInt(3)), random) : List.of(),
                new TreeMap<>(random.nextInt(3) == 0 ? Map.of(date.plusDays(1), "holiday") : Map.of()),
                IntStream.range(0, random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(3))
                        .mapToObj(_ -> need(resources, random))
                        .toList(),
                claims(resources, begin, random));
    }

    private static Instant aroundClockChange(ZoneId zone, Random random) {
        var any = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(3 * 365 * 86_400));
        var change = zone.getRules().nextTransition(any);
        return (change == null ? any : change.getInstant()).minusSeconds(random.nextInt(2 * 86_400));
    }

    private static ServiceTimes service(Random random) {
        return new ServiceTimes(
                fives(1 + random.nextInt(random.nextInt(4) > 0 ? 12 : 150)),
                fives(random.nextInt(2) * random.nextInt(20)),
                fives(random.nextInt(2) * random.nextInt(20)),
                fives(1 + random.nextInt(24)),
                Duration.ofMinutes(random.nextInt(2) * random.nextInt(600)),
                1 + random.nextInt(4));
    }

    private static Duration fives(int count) {
        return Duration.ofMinutes(5L * count);
    }

    private static OpeningWeek week(Random random, int days) {
        return new OpeningWeek(random.ints(days, 1, 8)
                .distinct()
                .mapToObj(DayOfWeek::of)
                .collect(toMap(identity(), _ -> hours(random))));
    }

    private static List<SpecialOpening> special(LocalDate date, Random random) {
        return List.of(new SpecialOpening(date, hours(random), "fair"));
    }

    /** Up to three spans of a day that don't overlap but may touch; mostly, not always, on five minutes. */
    private static List<OpeningSpan> hours(Random random) {
        var grain = random.nextInt(5) == 0 ? 1 : 5;
        var hours = new ArrayList<OpeningSpan>();
        var opens = grain * random.nextInt(500 / grain);
        while (opens < 1440 && hours.size() < 3) {
            var closes = Math.min(1440, opens + grain * random.nextInt(1, 900 / grain));
            hours.add(new OpeningSpan(opens, closes));
            opens = closes + grain * random.nextInt(2) * random.nextInt(120 / grain);
        }
        return hours;
    }

    private static ResourceTimes resource(Random random) {
        var own = random.nextInt(3) == 0 ? week(random, 15) : OpeningWeek.NONE;
        return new ResourceTimes(new ResourceId(new UUID(0, random.nextLong())), 1 + random.nextInt(3) / 2, own);
    }

    private static Need need(List<ResourceTimes> resources, Random random) {
        return new Need(resources.stream().filter(_ -> random.nextInt(4) > 0).toList());
    }

    private static List<Occupation> claims(List<ResourceTimes> resources, Instant begin, Random random) {
        return IntStream.range(0, random.nextInt(25))
                .mapToObj(_ -> claim(resources.get(random.nextInt(resources.size())), begin, random))
                .toList();
    }

    private static Occupation claim(ResourceTimes resource, Instant begin, Random random) {
        var grain = random.nextInt(4) == 0 ? 7 : 300;
        var from = begin.plusSeconds(random.nextInt(-86_400, 4 * 86_400));
        var start = Instant.ofEpochSecond(from.getEpochSecond() / grain * grain);
        var core = TimeSpan.starting(start, Duration.ofSeconds((long) grain * random.nextInt(1, 18_000 / grain)));
        var buffer = fives(random.nextInt(3));
        var kind = Occupation.Kind.values()[random.nextInt(3)];
        var span = new TimeSpan(core.from().minus(buffer), core.until().plus(buffer));
        return new Occupation(resource.id(), random.nextInt(resource.capacity() + 1), kind, span, core, null);
    }
}
