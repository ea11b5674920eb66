package stammkunde.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import stammkunde.bench.Figure.Limit;
import stammkunde.shared.Ids;

/**
 * Full exports of a dealer system: how fast they are taken over, as a part of what a bare COPY of the same file into a
 * table with three indexes manages in the same run; what memory that takes, and what visitors notice of it meanwhile.
 */
final class ImportBench {

    private final Path data;
    private final Table table;
    private final int customers;
    private final int rounds;

    /** @param customers in the file; three vehicles for every two of them */
    ImportBench(Path data, Table table, int customers, int rounds) {
        this.data = data;
        this.table = table;
        this.customers = customers;
        this.rounds = rounds;
    }

    void run() throws Exception {
        Files.createDirectories(data);
        var files = DealerFiles.write(data, customers);
        try (var server = Server.start(data, Map.of("STAMMKUNDE_AOT", "off"), "/")) {
            try (var database = server.connect()) {
                var warm = take(
                        database,
                        business(database, "bench-warm"),
                        "CUSTOMERS",
                        DealerFiles.write(Files.createDirectories(data.resolve("warm")), 500)
                                .customers());
                System.out.println("# warmed up in %.1f s".formatted(warm));
                measure(server, database, files);
            }
        }
    }

    private void measure(Server server, Connection database, DealerFiles files) throws Exception {
        var copies = new ArrayList<Double>();
        var takes = new ArrayList<Double>();
        var vehicles = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        var memory = new Memory(server.processes());
        var pages = new Pages(server);
        var quiet = pages.p95(() -> Thread.sleep(customers < 50_000 ? 500 : 10_000));
        var busy = 0.0;
        for (int round = 0; round < rounds; round++) {
            copies.add(copy(database, files.customers()));
            var business = business(database, "bench-dms-" + round);
            var before = memory.begin();
            var seconds = new double[3];
            busy = Math.max(
                    busy, pages.p95(() -> seconds[0] = take(database, business, "CUSTOMERS", files.customers())));
            seconds[1] = take(database, business, "VEHICLES", files.vehicles());
            seconds[2] = take(database, business, "CUSTOMERS", files.customers());
            takes.add(seconds[0]);
            vehicles.add(seconds[1]);
            again.add(seconds[2]);
            System.out.println(
                    "# round %d: COPY %.1f s, customers %.1f s, vehicles %.1f s, unchanged file %.1f s, JVM %.0f MB before, %.0f MB at most"
                            .formatted(
                                    round + 1,
                                    copies.getLast(),
                                    seconds[0],
                                    seconds[1],
                                    seconds[2],
                                    before,
                                    memory.most()));
        }
        table.add(Figure.ratio(
                "full import",
                perSecond(takes, customers),
                perSecond(copies, customers),
                " rows/s",
                0.4,
                "%,d customers with contacts, search and links; COPY: one table, three indexes".formatted(customers)));
        table.add(Figure.ratio(
                "  vehicles",
                perSecond(vehicles, customers * 3 / 2),
                perSecond(copies, customers),
                " rows/s",
                0.4,
                "against the same COPY"));
        table.add(Figure.ratio(
                "  unchanged",
                perSecond(again, customers),
                perSecond(copies, customers),
                " rows/s",
                0.4,
                "the same file again"));
        table.add(new Figure(
                "  memory",
                "%.0f MB".formatted(memory.most()),
                "-",
                memory.most(),
                new Limit(320, false, " MB"),
                0,
                false,
                "JVM at most, files of any length"));
        table.add(new Figure(
                "  meanwhile",
                "%.1f ms".formatted(busy),
                "%.1f ms".formatted(quiet),
                busy / quiet,
                new Limit(2, false, "×"),
                0,
                false,
                "p95 of a page while customers are taken over, against before"));
    }

    private static Samples perSecond(List<Double> seconds, int rows) {
        return new Samples(seconds.stream().map(one -> rows / one).toList());
    }

    private static double copy(Connection database, Path file) throws SQLException, IOException {
        try (var sql = database.createStatement();
                InputStream in = Files.newInputStream(file)) {
            sql.execute("create schema if not exists bare");
            sql.execute("drop table if exists bare.dms");
            sql.execute(
                    "create table bare.dms (id text primary key, number text, first text, last text, street text, house text,"
                            + " postcode text, city text, email text, mobile text)");
            sql.execute("create index on bare.dms (last, first)");
            sql.execute("create index on bare.dms (email)");
            var begin = System.nanoTime();
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare.dms from stdin (format csv, header, delimiter ';')", in);
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static UUID business(Connection database, String slug) throws SQLException {
        var business = Ids.next();
        try (var insert = database.prepareStatement("""
                insert into business.business (business_id, slug, name, kind, country, currency, created_at)
                values (?, ?, 'Autohaus', 'DEALERSHIP', 'DE', 'EUR', now())
                """)) {
            insert.setObject(1, business);
            insert.setString(2, slug);
            insert.executeUpdate();
        }
        return business;
    }

    /** @return seconds from when a worker took it to its end */
    private double take(Connection database, UUID business, String kind, Path file) throws Exception {
        var run = Ids.next();
        var folder = Files.createDirectories(
                data.resolve("exchange").resolve(business.toString()).resolve("runs"));
        Files.copy(file, folder.resolve(run + ".csv"));
        try (var insert = database.prepareStatement("""
                insert into exchange.run (business_id, run_id, kind, mode, way, dry, file_name, file_bytes, queued_at)
                values (?, ?, ?, 'FULL', 'COMMAND', false, 'bench.csv', ?, now())
                """)) {
            insert.setObject(1, business);
            insert.setObject(2, run);
            insert.setString(3, kind);
            insert.setLong(4, Files.size(file));
            insert.executeUpdate();
        }
        while (true) {
            try (var query = database.prepareStatement("""
                    select state, problem, rejected, extract(epoch from finished_at - started_at)
                      from exchange.run where run_id = ?
                    """)) {
                query.setObject(1, run);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    if (rows.getString(1).equals("DONE") && rows.getLong(3) == 0) return rows.getDouble(4);
                    if (!rows.getString(1).matches("QUEUED|RUNNING"))
                        throw new IllegalStateException(
                                rows.getString(1) + " " + rows.getString(2) + ", rejected " + rows.getLong(3));
                }
            }
            Thread.sleep(100);
        }
    }

    /** The program's resident memory, looked at now and then. */
    private static final class Memory {

        private final Processes processes;
        private volatile double most;

        Memory(Processes processes) {
            this.processes = processes;
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (true) {
                        most = Math.max(most, processes.programMegabytes());
                        Thread.sleep(250);
                    }
                } catch (IOException | InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        double begin() throws IOException {
            return processes.programMegabytes();
        }

        double most() {
            return most;
        }
    }

    private record Pages(Server server) {

        interface Work {
            void run() throws Exception;
        }

        /** Milliseconds that 95 of 100 answers stayed below while that work went on. */
        double p95(Work work) throws Exception {
            var times = new ArrayList<Double>();
            var over = new AtomicBoolean();
            var visitor = Thread.ofPlatform().start(() -> {
                try (var client = new HttpClient(server.address())) {
                    while (!over.get()) {
                        var begin = System.nanoTime();
                        client.get("/b/bench-warm");
                        times.add((System.nanoTime() - begin) / 1e6);
                        Thread.sleep(10);
                    }
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            work.run();
            over.set(true);
            visitor.join();
            var sorted = times.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.95));
        }
    }
}
