package stammkunde.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;

/**
 * Fills an empty installation from a backup, all in one transaction, and brings it up to this program's version.
 *
 * <p>COPY doesn't work under row level security. So the owner lifts the force, which binds it too, inside the
 * transaction and puts it back: nobody else ever sees the tables without it. The same goes for triggers, which would
 * count the loading as changes.
 */
final class Restore {

    private final Installation installation;
    private final BackupFile backup;

    Restore(Installation installation, BackupFile backup) {
        this.installation = installation;
        this.backup = backup;
    }

    /** @throws Refusal if the installation isn't empty or doesn't fit, and nothing is changed */
    void run() throws IOException, SQLException {
        var database = installation.database();
        var version = backup.manifest().schemaVersion();
        if (!Migrations.knows(database, version)) throw new Refusal("restore.too-new", backup.file(), version);
        if (Migrations.isBeyond(database, version)) throw new Refusal("restore.too-old", backup.file(), version);

        Migrations.migrate(database, version);
        requireEmpty(database);
        var files = new RestoredFiles(backup, installation.exchange());
        files.requireNone();
        var keysAreOurs = bringKeys();
        try (var owner = database.connectAsOwner()) {
            owner.setAutoCommit(false);
            load(owner);
            files.write();
            owner.commit();
        } catch (IOException | SQLException | RuntimeException e) {
            files.undo();
            if (keysAreOurs) Files.delete(installation.keys());
            throw e;
        }
        Migrations.migrate(database);
        installation.analyse();
    }

    private static void requireEmpty(Database database) throws SQLException {
        try (var app = database.connectAsApp();
                var sql = app.createStatement();
                var rows = sql.executeQuery("select entrance.any_business()")) {
            rows.next();
            if (rows.getBoolean(1)) throw new Refusal("restore.not-empty", database.url());
        }
    }

    /** Before the rows: data without its keys would be worse than keys without data. @return whether we wrote them */
    private boolean bringKeys() throws IOException {
        var keys = backup.keys();
        var file = installation.keys();
        if (Files.exists(file)) {
            if (!Arrays.equals(Files.readAllBytes(file), keys)) throw new Refusal("restore.other-keys", file);
            return false;
        }
        if (keys.length == 0) return false;

        write(file, keys);
        return true;
    }

    private static void write(Path file, byte[] keys) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, keys);
    }

    private void load(Connection owner) throws IOException, SQLException {
        for (var table : BackupTable.all(owner)) {
            var part = backup.manifest().parts().stream()
                    .filter(each ->
                            each.table().equals(table.name()) && each.columns().equals(table.columns()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("backup.damaged", backup.file()));
            execute(owner, "alter table %s no force row level security, disable trigger user".formatted(table.name()));
            try (var rows = backup.rows(part)) {
                var loaded = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), rows);
                if (loaded != part.rows()) throw new Refusal("backup.damaged", backup.file());
            }
        }
        // checks that wait for the commit would stand in the way of changing the tables
        execute(owner, "set constraints all immediate");
        for (var table : BackupTable.all(owner))
            execute(owner, "alter table %s force row level security, enable trigger user".formatted(table.name()));
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
