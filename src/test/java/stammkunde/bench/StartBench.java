package stammkunde.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** From the command to the first answered page, on existing data, with Java's ahead-of-time cache and without. */
final class StartBench {

    private static final int ROUNDS = 3;
    private static final int MOST_SECONDS = 300;
    private static final String PAGE = "/b/bench-busy";
    private static final Map<String, String> NO_CACHE =
            Map.of("STAMMKUNDE_AOT", "off", "STAMMKUNDE_JAVA_OPTIONS", "-XX:AOTMode=off");

    private final Path data;
    private final Table table;

    StartBench(Path data, Table table) {
        this.data = data;
        this.table = table;
    }

    void run() throws Exception {
        makeCache();
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (var i = 0; i < ROUNDS; i++) {
            with.add(cpuSeconds(Map.of()));
            without.add(cpuSeconds(NO_CACHE));
        }
        var yardstick = Figure.number(new Samples(without).median()) + " s";
        table.add(Figure.atMost(
                "start", new Samples(with), yardstick, 3.5, " s", "CPU until the first answer, against no AOT cache"));
    }

    /** The first start without a cache makes one in the background. */
    private void makeCache() throws Exception {
        try (var _ = Server.start(data, Map.of(), PAGE)) {
            for (var waited = 0; !isThere() && waited < MOST_SECONDS; waited++) Thread.sleep(1000);
        }
        if (!isThere()) throw new IllegalStateException("no AOT cache was made");
    }

    private static boolean isThere() throws Exception {
        var build = Path.of(
                "target/run", Files.readString(Path.of("target/run/current")).strip());
        return Files.exists(build.resolve("stammkunde.aot"));
    }

    private double cpuSeconds(Map<String, String> environment) throws Exception {
        try (var server = Server.start(data, environment, PAGE)) {
            return server.processes().cpuSeconds();
        }
    }
}
