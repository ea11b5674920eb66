package stammkunde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
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
        var rows = new BareRows(database);
        var meter = new Meter(server.processes());
        var copies = new ArrayList<Took>();
        var takes = new ArrayList<Took>();
        var vehicles = new ArrayList<Took>();
        var again = new ArrayList<Took>();
        var bareCustomers = new ArrayList<Took>();
        var bareVehicles = new ArrayList<Took>();
        var memory = new Memory(server.processes());
        var pages = new Pages(server);
        var quiet = pages.p95(() -> Thread.sleep(customers < 50_000 ? 500 : 10_000));
        var busy = 0.0;
        for (int round = 0; round < rounds; round++) {
            copies.add(meter.of(() -> rows.copy(files.customers())));
            var business = business(database, "bench-dms-" + round);
            System.out.println("# round %d: JVM %.0f MB before, load %s"
                    .formatted(
                            round + 1,
                            memory.begin(),
                            Files.readString(Path.of("/proc/loadavg")).strip()));
            busy = Math.max(
                    busy,
                    pages.p95(
                            () -> takes.add(meter.of(() -> take(database, business, "CUSTOMERS", files.customers())))));
            tell("customers", takes, memory);
            vehicles.add(meter.of(() -> take(database, business, "VEHICLES", files.vehicles())));
            tell("vehicles", vehicles, memory);
            again.add(meter.of(() -> take(database, business, "CUSTOMERS", files.customers())));
            tell("unchanged customers", again, memory);
            tell(
                    "unchanged vehicles",
                    List.of(meter.of(() -> take(database, business, "VEHICLES", files.vehicles()))),
                    memory);
            bareCustomers.add(meter.of(() -> rows.again(business, BareRows.CUSTOMERS)));
            bareVehicles.add(meter.of(() -> rows.again(business, BareRows.VEHICLES)));
            tell("the same rows, bare", bareCustomers, memory);
            tell("the same vehicles, bare", bareVehicles, memory);
        }
        var count = "%,d customers".formatted(customers);
        add("full import", takes, copies, customers, 0.4, count + " against COPY: one table, three indexes");
        add("  same rows", takes, bareCustomers, customers, 0, "against bare inserts of cards, contacts, links");
        add("  vehicles", vehicles, copies, customers * 3 / 2, 0.4, "against the same COPY");
        add("  same rows", vehicles, bareVehicles, customers * 3 / 2, 0, "against bare inserts of vehicles, links");
        add("  unchanged", again, copies, customers, 0.4, "the same file again, against COPY");
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

    /** @param theirs as many rows as {@code customers}, or their own as many as {@code ours} */
    private void add(String name, List<Took> ours, List<Took> theirs, int rows, double atLeast, String note) {
        var copied = atLeast > 0 ? customers : rows;
        var cpu = "; CPU %.1f (program) + %.1f (database) against %.1f s"
                .formatted(
                        ours.getLast().program(),
                        ours.getLast().database(),
                        theirs.getLast().database());
        table.add(Figure.ratio(
                name,
                Samples.of(ours, took -> rows / took.seconds()),
                Samples.of(theirs, took -> copied / took.seconds()),
                " rows/s",
                atLeast,
                note + cpu));
    }

    private static void tell(String what, List<Took> took, Memory memory) {
        var last = took.getLast();
        System.out.println("#   %s: %.1f s, CPU %.1f (program) + %.1f s (database), JVM %.0f MB at most so far"
                .formatted(what, last.seconds(), last.program(), last.database(), memory.most()));
    }

    /** @param program its processor seconds */
    private record Took(double seconds, double program, double database) {}

    private record Meter(Processes processes) {

        interface Work {
            double seconds() throws Exception;
        }

        Took of(Work work) throws Exception {
            var program = processes.programCpuSeconds();
            var database = processes.databaseCpuSeconds();
            return new Took(
                    work.seconds(), processes.programCpuSeconds() - program, processes.databaseCpuSeconds() - database);
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

    /** Comes back when it is taken. @return seconds from when a worker began */
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
