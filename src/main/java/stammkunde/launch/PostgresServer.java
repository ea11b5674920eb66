package stammkunde.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** One postmaster on one cluster directory: made, started or found running, stopped. */
record PostgresServer(Unprivileged home, Path programs, Map<String, String> settings, int port) {

    static final String ADMINISTRATOR = "postgres";

    private static final String CLUSTER = Unprivileged.HOME + "/cluster";
    private static final int TRIES = 3;
    private static final long PAUSE = 100_000_000;

    /** Small on purpose: one business on a small machine. Logs hold no values, only what went wrong (R-SEC-60). */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_min_messages", "error"));

    static PostgresServer start(Path directory, Passwords passwords, Map<String, String> settings) throws IOException {
        var home = Unprivileged.in(directory.resolve("postgres"));
        var programs = PostgresBinaries.unpacked(directory.resolve("cache"));
        if (!Files.exists(home.directory().resolve("cluster"))) initialise(home, programs, passwords);
        requireVersion(home);

        var running = running(home);
        return running.isPresent()
                ? new PostgresServer(home, programs, settings, running.get().port()).awaited(passwords)
                : start(home, programs, settings);
    }

    /** What a process that doesn't own the directory may use while another one does. */
    static Optional<PostgresServer> running(Path directory) throws IOException {
        var home = new Unprivileged(directory.resolve("postgres"));
        var programs = PostgresBinaries.unpacked(directory.resolve("cache"));
        return running(home).map(pid -> new PostgresServer(home, programs, Map.of(), pid.port()));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    void stop() throws IOException {
        if (!isAlive()) return;

        var stopped = home.run(programs + "/bin/pg_ctl", "-D", CLUSTER, "-m", "fast", "-w", "-t", "60", "stop");
        if (!stopped.succeeded()) throw new Refusal("postgres.stays", stopped.lastLine());
    }

    private static void initialise(Unprivileged home, Path programs, Passwords passwords) throws IOException {
        var unfinished = home.directory().resolve("unfinished");
        Directories.delete(unfinished);
        var password = home.directory().resolve("password");
        Files.writeString(password, passwords.administrator());
        home.handOver(password);
        try {
            var made = home.run(
                    programs + "/bin/initdb",
                    "--pgdata=" + Unprivileged.HOME + "/unfinished",
                    "--username=" + ADMINISTRATOR,
                    "--pwfile=" + Unprivileged.HOME + "/password",
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--data-checksums",
                    "--no-instructions");
            if (!made.succeeded()) throw new Refusal("postgres.not-made", home.directory(), made.lastLine());
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, home.directory().resolve("cluster"));
    }

    private static void requireVersion(Unprivileged home) throws IOException {
        var version =
                Files.readString(home.directory().resolve("cluster/PG_VERSION")).strip();
        if (!version.equals(EmbeddedPostgres.VERSION))
            throw new Refusal("postgres.other-version", home.directory(), version, EmbeddedPostgres.VERSION);
    }

    /** A killed JVM leaves its server running; a killed machine leaves only the file that says so. */
    private static Optional<PostmasterFile> running(Unprivileged home) throws IOException {
        var file = home.directory().resolve("cluster/postmaster.pid");
        var found = PostmasterFile.in(file);
        if (found.isEmpty() || found.get().isAlive()) return found;

        Files.deleteIfExists(file);
        return Optional.empty();
    }

    private static PostgresServer start(Unprivileged home, Path programs, Map<String, String> settings)
            throws IOException {
        for (var attempt = 1; ; attempt++) {
            var server = new PostgresServer(home, programs, settings, port(settings));
            var started = server.start();
            if (started.succeeded()) return server;
            if (attempt == TRIES)
                throw new Refusal("postgres.not-started", home.directory().resolve("server.log"), started.lastLine());
        }
    }

    /** Also after it has died: on the same port, so that whoever used it finds it again. */
    Unprivileged.Outcome start() {
        return home.run(
                programs + "/bin/pg_ctl",
                "-D",
                CLUSTER,
                "-l",
                Unprivileged.HOME + "/server.log",
                "-o",
                options(),
                "-w",
                "-t",
                "300",
                "start");
    }

    boolean isAlive() throws IOException {
        return running(home).isPresent();
    }

    private PostgresServer awaited(Passwords passwords) {
        var until = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try {
                Database.connect(url("postgres"), new Login(ADMINISTRATOR, passwords.administrator()))
                        .close();
                return this;
            } catch (SQLException e) {
                if (System.nanoTime() > until)
                    throw new Refusal("postgres.not-started", home.directory().resolve("server.log"), e);
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private String options() {
        var all = new TreeMap<>(SETTINGS);
        all.putAll(settings);
        all.put("port", String.valueOf(port));
        return all.entrySet().stream()
                .map(setting -> "-c %s='%s'".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static int port(Map<String, String> settings) throws IOException {
        var wanted = settings.get("port");
        if (wanted != null) return Integer.parseInt(wanted);

        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
