package stammkunde.bench;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import stammkunde.business.BranchHours;
import stammkunde.business.OpeningSpan;
import stammkunde.business.OpeningWeek;
import stammkunde.scheduling.BusyTimes;
import stammkunde.scheduling.Need;
import stammkunde.scheduling.OpeningCalendar;
import stammkunde.scheduling.ResourceId;
import stammkunde.scheduling.ResourceTimes;
import stammkunde.scheduling.ServiceTimes;
import stammkunde.scheduling.SlotSearch;
import stammkunde.scheduling.Starts;
import stammkunde.shared.TimeSpan;

/** Slot search alone, on one thread: 30 days, any of 20 resources, 1,000 busy spans each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SlotSearchBench {

    private static final int RESOURCES = 20;
    private static final int SPANS_EACH = 1000;
    private static final int DAYS = 30;
    private static final Instant NOW = Instant.parse("2026-10-12T05:00:00Z"); // the clock goes back meanwhile

    private final List<ResourceTimes> resources =
            Stream.generate(SlotSearchBench::resource).limit(RESOURCES).toList();
    private final TimeSpan window = TimeSpan.starting(NOW, Duration.ofDays(DAYS));
    private SlotSearch search;
    private BusyTimes busy;

    private static ResourceTimes resource() {
        return new ResourceTimes(new ResourceId(UUID.randomUUID()), 1, OpeningWeek.NONE);
    }

    @Setup
    public void fill() {
        var service = new ServiceTimes(
                Duration.ofMinutes(30),
                Duration.ZERO,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                Duration.ZERO,
                60);
        var hours = List.of(new OpeningSpan(420, 720), new OpeningSpan(780, 1200));
        var week = new OpeningWeek(Arrays.stream(DayOfWeek.values()).collect(toMap(identity(), _ -> hours)));
        var branch = new BranchHours(week, List.of(), List.of(), Map.of());
        var calendar = new OpeningCalendar(ZoneId.of("Europe/Berlin"), branch);
        search = new SlotSearch(service, calendar, List.of(new Need(resources)));
        busy = busy(new Random(1));
    }

    /** Each day of each resource is mostly a chain of short appointments with some room between them. */
    private BusyTimes busy(Random random) {
        var busy = BusyTimes.builder();
        for (var resource : resources)
            for (var i = 0; i < SPANS_EACH; ) {
                var second = NOW.getEpochSecond() + 86_400L * (i * DAYS / SPANS_EACH);
                for (var day = i * DAYS / SPANS_EACH; i < SPANS_EACH && i * DAYS / SPANS_EACH == day; i++) {
                    var until = second + 300L * random.nextInt(2, 5);
                    busy.add(resource.id(), 0, second, until);
                    second = until + (random.nextInt(5) == 0 ? 300L * random.nextInt(6, 12) : 0);
                }
            }
        return busy.build();
    }

    @Benchmark
    public Starts search() {
        return search.starts(window, NOW, busy);
    }

    static Figure figure(boolean quick) throws RunnerException {
        var options = new OptionsBuilder()
                .include(SlotSearchBench.class.getName())
                .forks(quick ? 1 : 3)
                .warmupIterations(quick ? 2 : 4)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(quick ? 2 : 5)
                .measurementTime(TimeValue.milliseconds(500))
                .jvmArgs("-Xmx256m", "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .build();
        var measured = new Runner(options)
                .runSingle().getBenchmarkResults().stream()
                        .map(fork -> fork.getPrimaryResult().getScore())
                        .toList();
        var cpu = Figure.number(cpuMicros(quick ? 2_000 : 20_000));
        return Figure.atMost(
                "slot search", new Samples(measured), "", 250, " µs", "one thread, JMH; CPU %s µs".formatted(cpu));
    }

    public static void main(String[] arguments) throws RunnerException {
        var table = new Table(List.of(arguments).contains("quick"));
        table.begin();
        table.add(figure(table.quick()));
    }

    /** What one search costs in processor time: to be trusted where others share the machine. */
    private static double cpuMicros(int rounds) {
        var bench = new SlotSearchBench();
        bench.fill();
        var found = 0;
        for (var i = 0; i < rounds; i++) found += bench.search().count();

        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        for (var i = 0; i < rounds; i++) found -= bench.search().count();
        var nanos = threads.getCurrentThreadCpuTime() - before;
        if (found != 0) throw new IllegalStateException("two searches found different starts");
        return nanos / 1000.0 / rounds;
    }
}
