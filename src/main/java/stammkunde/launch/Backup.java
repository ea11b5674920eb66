package stammkunde.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything that businesses own, the key set, and what lies in {@code exchange/}, into one zip file: all as of
 * one moment, while the program goes on working.
 *
 * <p>Reads as the app, business after business, in one transaction: row level security hides everything else even from
 * the owner, and no role that could read across businesses has to exist.
 */
final class Backup {

    private final Database database;
    private final Path keys;
    private final Path exchange;

    Backup(Installation installation) {
        this.database = installation.database();
        this.keys = installation.keys();
        this.exchange = installation.exchange();
    }

    /** @return what was written @throws SQLException if the database can't be read, and nothing is left of the file */
    BackupManifest write(Path file) throws IOException, SQLException {
        try (var connection = database.connectAsApp();
                var out = Files.newOutputStream(file);
                var files = ExchangeFiles.begin(connection, exchange)) {
            return write(connection, files, new ZipOutputStream(out));
        }
    }

    private BackupManifest write(Connection connection, ExchangeFiles files, ZipOutputStream zip)
            throws IOException, SQLException {
        var keysSha256 = writeKeys(zip);
        var stored = files.write(zip);
        var businesses = Snapshot.businesses(connection);
        var parts = new ArrayList<BackupManifest.Part>();
        for (var table : BackupTable.all(connection)) parts.add(write(connection, zip, table, businesses));

        var manifest = new BackupManifest(
                BackupManifest.FORMAT, Migrations.version(database), Instant.now(), keysSha256, parts, stored);
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return manifest;
    }

    private String writeKeys(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(BackupManifest.KEYS));
        var digest = new Sha256Output(zip);
        if (Files.exists(keys)) digest.write(Files.readAllBytes(keys));
        zip.closeEntry();
        return digest.hex();
    }

    private static BackupManifest.Part write(
            Connection connection, ZipOutputStream zip, BackupTable table, List<UUID> businesses)
            throws IOException, SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        zip.putNextEntry(new ZipEntry("tables/" + table.name()));
        var digest = new Sha256Output(zip);
        var rows = 0L;
        for (var business : businesses) rows += copy(connection, copy, table, business, digest);
        zip.closeEntry();
        return new BackupManifest.Part(table.name(), table.columns(), rows, digest.hex());
    }

    private static long copy(
            Connection connection, CopyManager copy, BackupTable table, UUID business, OutputStream out)
            throws IOException, SQLException {
        Snapshot.enter(connection, business);
        return copy.copyOut(table.copyOut(), out);
    }
}
