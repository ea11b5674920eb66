package stammkunde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The yardstick: the same database asked directly, without row level security and without a program around it. By
 * pgbench, or where that is missing by this program's own driver, which is said in the table.
 */
final class Bare {

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+) \\(without initial connection time\\)");

    private final Server server;
    private final Optional<Path> pgbench;

    Bare(Server server) throws IOException {
        this.server = server;
        this.pgbench = find();
    }

    String name() {
        return pgbench.isPresent() ? "pgbench" : "JDBC loop (no pgbench here)";
    }

    private static Optional<Path> find() throws IOException {
        var debian = Path.of("/usr/lib/postgresql");
        try (var versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.<Path>empty()) {
            var installed = versions.sorted(Comparator.comparing(Path::toString).reversed())
                    .map(version -> version.resolve("bin/pgbench"));
            var inPath = Stream.of(System.getenv("PATH").split(":")).map(place -> Path.of(place, "pgbench"));
            return Stream.concat(installed, inPath).filter(Files::isExecutable).findFirst();
        }
    }

    /** Everything that a search of so many days must know, read by one statement. */
    static String claims(BenchBusiness business, int days) {
        var resources = String.join(
                "','", business.resources().stream().map(Object::toString).toList());
        return """
                select resource_id, lane, starts_at, ends_at from bench.claim
                 where business_id = '%s' and resource_id in ('%s')
                   and starts_at >= date_trunc('day', now()) and starts_at < date_trunc('day', now()) + interval '%d days';
                """.formatted(business.business(), resources, days);
    }

    /**
     * The spans in a table that fits the query exactly; and for bookings an appointment that can't overlap another, and
     * a letter about it.
     */
    static void makeTables(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    create schema bench;
                    create table bench.claim as
                        select business_id, resource_id, lane, starts_at, ends_at from scheduling.claim;
                    create index on bench.claim (business_id, resource_id, starts_at) include (lane, ends_at);
                    create sequence bench.slot;
                    create table bench.appointment (
                        business_id uuid not null, appointment_id uuid not null, resource_id uuid not null,
                        starts_at timestamptz not null, ends_at timestamptz not null,
                        first_name text not null, last_name text not null, email text not null, phone text not null,
                        comment text not null, created_at timestamptz not null,
                        primary key (business_id, appointment_id),
                        exclude using gist (business_id with =, resource_id with =, tstzrange(starts_at, ends_at) with &&));
                    create table bench.letter (
                        business_id uuid not null, letter_id uuid not null, about uuid not null,
                        to_address text not null, model jsonb not null, due_at timestamptz not null,
                        primary key (business_id, letter_id));
                    """);
        }
    }

    static String booking(List<BenchBusiness> businesses) {
        var ids = String.join(
                "','",
                businesses.stream().map(each -> each.business().toString()).toList());
        return """
                begin;
                insert into bench.appointment select (array['%s']::uuid[])[1 + slot %% %d], gen_random_uuid(),
                 '%s', timestamptz '2030-01-01' + interval '30 minutes' * (slot / %d),
                 timestamptz '2030-01-01' + interval '30 minutes' * (slot / %d + 1), 'Jürgen', 'Messmann',
                 'visitor@example.org', '+49305550101', 'Bitte vorher kurz anrufen, ich komme mit dem Rad.', now()
                 from nextval('bench.slot') slot;
                insert into bench.letter values ('%s', gen_random_uuid(), gen_random_uuid(), 'visitor@example.org',
                 '{"business": "Messwerk", "when": "Di, 24. März, 09:30 Uhr", "service": "Beratung"}', now());
                commit;
                """.formatted(
                        ids,
                        businesses.size(),
                        businesses.getFirst().resources().getFirst(),
                        businesses.size(),
                        businesses.size(),
                        businesses.getFirst().business());
    }

    /** @return how often the statements were done in a second, by all clients together */
    double rate(String sql, Duration time) throws Exception {
        return pgbench.isPresent() ? byPgbench(pgbench.get(), sql, time) : byDriver(sql, time);
    }

    private double byPgbench(Path pgbench, String sql, Duration time) throws IOException {
        var script = Files.writeString(Files.createTempFile("bench", ".sql"), sql);
        var command = new ProcessBuilder(List.of(
                pgbench.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + Load.CLIENTS,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + server.databasePort(),
                "--username=" + Server.administrator(),
                "stammkunde"));
        command.environment().put("PGPASSWORD", server.administratorPassword());
        var process = command.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        Files.delete(script);
        var rate = RATE.matcher(said);
        if (!rate.find()) throw new IllegalStateException("pgbench failed:\n" + said);
        return Double.parseDouble(rate.group(1));
    }

    private double byDriver(String sql, Duration time) throws Exception {
        return Load.rate(
                _ -> {
                    var connection = server.connect();
                    return new DriverClient(connection, connection.prepareStatement(sql));
                },
                time);
    }

    private record DriverClient(Connection connection, PreparedStatement statement) implements Load.Client {

        @Override
        public void once() throws SQLException {
            if (!statement.execute()) return;

            var rows = statement.getResultSet();
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) for (var column = 1; column <= columns; column++) rows.getObject(column);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
