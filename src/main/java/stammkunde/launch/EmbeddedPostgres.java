package stammkunde.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL of our own that keeps its data in a directory: loopback only, passwords by scram, data safe on disk.
 *
 * <p>Stops when closed; is started again if it dies before. If the JVM was killed, the server it left behind is found and used again. Only one process at
 * a time may have a directory's server; the operating system drops that lock when the process dies.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String VERSION = "15";

    /** What tests may use: commits needn't survive a power failure. Never for data that matters. */
    public static final Map<String, String> FOR_TESTS =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off", "max_connections", "200");

    private static final String DATABASE = "stammkunde";

    private final PostgresServer server;
    private final Passwords passwords;
    private final DirectoryLock lock;
    private final PostgresWatch watch;
    private boolean closed;

    private EmbeddedPostgres(PostgresServer server, Passwords passwords, DirectoryLock lock) {
        this.server = server;
        this.passwords = passwords;
        this.lock = lock;
        this.watch = PostgresWatch.over(server);
    }

    /** Starts with settings meant for data. @throws RuntimeException with a sentence for the console if it can't */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, Map.of());
    }

    /** @param settings of postgresql.conf, over the usual ones */
    public static EmbeddedPostgres start(Path directory, Map<String, String> settings) {
        try {
            Directories.createPrivate(directory);
            var lock = locked(directory);
            var passwords = Passwords.in(directory.resolve("passwords"));
            var server = PostgresServer.start(directory, passwords, settings);
            return new EmbeddedPostgres(server, passwords, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DirectoryLock locked(Path directory) throws IOException {
        return DirectoryLock.on(directory).orElseThrow(() -> new Refusal("directory.in-use", directory));
    }

    /** Deletes the server and all its data. @throws Refusal if a process is using it */
    static void discard(Path directory) throws IOException {
        if (!Files.exists(directory.resolve("postgres"))) return;

        try (var _ = locked(directory)) {
            var running = PostgresServer.running(directory);
            if (running.isPresent()) running.get().stop();
            Directories.delete(directory.resolve("postgres"));
        }
        Files.deleteIfExists(directory.resolve("passwords"));
    }

    /** The database of a directory whose server is running, started by another process; empty if it isn't running. */
    static Optional<Database> running(Path directory) {
        try {
            var passwords = Passwords.in(directory.resolve("passwords"));
            return PostgresServer.running(directory).map(server -> Roles.DEFAULT.at(server.url(DATABASE), passwords));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's database, with its roles: made if they are missing. */
    public Database database() {
        return database(DATABASE);
    }

    /** One more database with the same roles. */
    public Database database(String name) {
        try (var administrator = connectAsAdministrator()) {
            Roles.DEFAULT.create(administrator, passwords);
            Roles.DEFAULT.createDatabase(administrator, name);
        } catch (SQLException e) {
            throw new IllegalStateException("roles and database could not be made", e);
        }
        return Roles.DEFAULT.at(server.url(name), passwords);
    }

    /** As the superuser, in the database postgres: to set up and to look behind row level security in tests. */
    public Connection connectAsAdministrator() throws SQLException {
        return connectAsAdministrator("postgres");
    }

    public Connection connectAsAdministrator(String database) throws SQLException {
        return Database.connect(
                server.url(database), new Login(PostgresServer.ADMINISTRATOR, passwords.administrator()));
    }

    /** Ends running statements, not commits. Closing again does nothing. */
    @Override
    public synchronized void close() {
        if (closed) return;

        closed = true;
        watch.end();
        try {
            server.stop();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
