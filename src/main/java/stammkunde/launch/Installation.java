package stammkunde.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A data directory and the database that belongs to it, ready for use until closed. */
record Installation(
        Path directory, Database database, @Nullable EmbeddedPostgres embedded) implements AutoCloseable {

    /** For the process that serves: of the built-in server's directory there can be only one. */
    static Installation open(Path directory, @Nullable Database external) {
        Directories.createPrivate(directory);
        if (external != null) {
            new ExternalPostgres(external).check();
            return new Installation(directory, external, null);
        }
        return EmbeddedOpening.of(directory);
    }

    /** For commands that look at an existing installation, whether it is being served at the moment or not. */
    static Installation visit(Path directory, @Nullable Database external) {
        if (external != null) return open(directory, external);
        if (!Files.exists(directory.resolve("postgres"))) throw new Refusal("directory.empty", directory);

        return EmbeddedPostgres.running(directory)
                .map(database -> new Installation(directory, database, null))
                .orElseGet(() -> open(directory, null));
    }

    Path keys() {
        return directory.resolve("keys.json");
    }

    /** Files of dealer systems, and the SFTP server's key. */
    Path exchange() {
        return directory.resolve("exchange");
    }

    void migrate() {
        Migrations.migrate(database);
    }

    /** After much was written at once: without it PostgreSQL plans for empty tables until it notices by itself. */
    void analyse() throws SQLException {
        try (var owner = database.connectAsOwner();
                var sql = owner.createStatement()) {
            sql.execute("analyze");
        }
    }

    @Override
    public void close() {
        if (embedded != null) embedded.close();
    }
}
