package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.TestDatabase;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class BackupTest {

    private final Worlds worlds;

    @TempDir
    Path directory;

    BackupTest(Worlds worlds) {
        this.worlds = worlds;
    }

    @BeforeEach
    void there_are_two_businesses() {
        worlds.create();
        worlds.create();
    }

    @Test
    void every_row_of_every_table_is_the_same_after_a_restore() throws Exception {
        var file = backup();
        var elsewhere = elsewhere("restored");

        try (var backup = BackupFile.open(file)) {
            new Restore(elsewhere, backup).run();
        }

        assertThat(rows("restored")).isEqualTo(rows("test"));
        assertThat(elsewhere.keys()).hasSameBinaryContentAs(directory.resolve("keys.json"));
    }

    @Test
    void the_restored_database_has_its_wall_again() throws Exception {
        var file = backup();
        try (var backup = BackupFile.open(file)) {
            new Restore(elsewhere("walled"), backup).run();
        }

        var rules = AuditRule.all().stream().filter(AuditRule::catalogue).toList();
        var found = new Audit(TestDatabase.postgres().database("walled")).run(rules);

        assertThat(found.values()).allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void a_truncated_or_altered_file_is_refused() throws Exception {
        var whole = Files.readAllBytes(backup());
        var truncated = Files.write(directory.resolve("truncated"), Arrays.copyOf(whole, whole.length - 100));
        var altered = whole.clone();
        altered[whole.length / 2] ^= 1;
        Files.write(directory.resolve("altered"), altered);
        Files.write(directory.resolve("empty"), new byte[0]);

        for (var name : new String[] {"truncated", "altered", "empty"})
            assertThatThrownBy(() -> BackupFile.open(directory.resolve(name)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(name);
        assertThat(truncated).exists();
    }

    @Test
    void a_database_with_data_is_left_alone() throws Exception {
        var file = backup();
        var before = rows("test");

        try (var backup = BackupFile.open(file)) {
            var occupied = new Installation(
                    Files.createDirectory(directory.resolve("occupied")),
                    TestDatabase.postgres().database("test"),
                    null);
            assertThatThrownBy(() -> new Restore(occupied, backup).run()).isInstanceOf(Refusal.class);
            assertThat(occupied.keys()).doesNotExist();
        }
        assertThat(rows("test")).isEqualTo(before);
    }

    @Test
    void what_lies_in_exchange_comes_along_as_far_as_it_is_whole() throws Exception {
        var world = worlds.create();
        var waiting = run(world, "QUEUED");
        var over = run(world, "DONE");
        var business = world.business().value().toString();
        put("sftp-host-key", "the key");
        put(business + "/runs/" + waiting + ".csv", "Kunden-ID\n1\n");
        put(business + "/runs/" + over + ".csv", "not cleared away yet");
        put(business + "/home/out/kunden-000001.csv", "to be fetched");
        put(business + "/home/out/.part-kunden-000002.csv", "being written");
        Files.setLastModifiedTime(
                put(business + "/home/full/kunden.csv", "Kunden-ID\n2\n"),
                FileTime.from(Instant.now().minusSeconds(60)));
        Files.setLastModifiedTime(
                put(business + "/home/full/gerade.csv", "being uploaded"),
                FileTime.from(Instant.now().plusSeconds(3600)));
        Files.createSymbolicLink(
                directory.resolve("exchange").resolve(business).resolve("home/out/link.csv"),
                directory.resolve("keys.json"));

        var file = backup();
        var elsewhere = elsewhere("exchanged");
        try (var backup = BackupFile.open(file)) {
            new Restore(elsewhere, backup).run();
        }

        assertThat(files(elsewhere.exchange()))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        "sftp-host-key",
                        "the key",
                        business + "/runs/" + waiting + ".csv",
                        "Kunden-ID\n1\n",
                        business + "/home/out/kunden-000001.csv",
                        "to be fetched",
                        business + "/home/full/kunden.csv",
                        "Kunden-ID\n2\n")));
        assertThat(Files.getPosixFilePermissions(elsewhere.exchange().resolve("sftp-host-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void an_import_that_ends_while_the_backup_is_written_is_in_it_with_its_file() throws Exception {
        var world = worlds.create();
        var waiting = run(world, "RUNNING");
        var name = world.business().value() + "/runs/" + waiting + ".csv";
        var csv = put(name, "Kunden-ID\n1\n");
        Files.writeString(directory.resolve("keys.json"), "the keys");

        try (var connection = TestDatabase.postgres().database("test").connectAsApp();
                var held = ExchangeFiles.begin(connection, directory.resolve("exchange"));
                var zip = new ZipOutputStream(new ByteArrayOutputStream())) {
            worlds.change(world, "update exchange.run set state = 'DONE' where run_id = ?", waiting);
            Files.delete(csv);

            assertThat(held.write(zip)).extracting(BackupManifest.Stored::name).containsExactly(name);
        }
    }

    @Test
    void files_of_another_installation_are_left_alone() throws Exception {
        var file = backup();
        var elsewhere = elsewhere("filed");
        var there =
                Files.writeString(Files.createDirectories(elsewhere.exchange()).resolve("sftp-host-key"), "other");

        try (var backup = BackupFile.open(file)) {
            assertThatThrownBy(() -> new Restore(elsewhere, backup).run()).isInstanceOf(Refusal.class);
        }
        assertThat(there).hasContent("other");
        assertThat(elsewhere.keys()).doesNotExist();
    }

    @Test
    void a_backup_of_before_there_were_files_can_be_read() {
        var before = """
                {"format": 1, "schemaVersion": "155", "madeAt": "2026-11-01T02:00:00Z", "keysSha256": "", "parts": []}
                """;
        assertThat(JsonMapper.shared().readValue(before, BackupManifest.class).files())
                .isEmpty();
    }

    private UUID run(World world, String state) {
        var run = Ids.next();
        worlds.change(world, """
                insert into exchange.run (business_id, run_id, kind, mode, way, dry, file_name, file_bytes, queued_at, state)
                values (?, ?, 'CUSTOMERS', 'DELTA', 'BROWSER', false, 'kunden.csv', 14, now(), ?)
                """, world.business().value(), run, state);
        return run;
    }

    private Path put(String name, String content) throws IOException {
        var file = directory.resolve("exchange").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                found.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return found;
    }

    @Test
    void what_is_written_meanwhile_is_not_in_it() throws Exception {
        try (var connection = TestDatabase.postgres().database("test").connectAsApp()) {
            Snapshot.begin(connection);
            var before = Snapshot.businesses(connection);
            worlds.create();

            assertThat(Snapshot.businesses(connection)).isEqualTo(before);
        }
    }

    private Path backup() throws IOException, SQLException {
        Files.writeString(directory.resolve("keys.json"), "the keys");
        var installation = new Installation(directory, TestDatabase.postgres().database("test"), null);
        var file = directory.resolve("backup.zip");
        new Backup(installation).write(file);
        return file;
    }

    private Installation elsewhere(String name) throws IOException, SQLException {
        try (var administrator = TestDatabase.postgres().connectAsAdministrator();
                var sql = administrator.createStatement()) {
            sql.execute("drop database if exists %s with (force)".formatted(name));
        }
        return new Installation(
                Files.createDirectory(directory.resolve(name)),
                TestDatabase.postgres().database(name),
                null);
    }

    /** As the superuser sees them, behind the wall: also rows that a backup might have missed. */
    private static Map<String, Integer> rows(String database) throws SQLException, IOException {
        var rows = new LinkedHashMap<String, Integer>();
        try (var connection = TestDatabase.postgres().connectAsAdministrator(database)) {
            for (var table : BackupTable.all(connection)) rows.put(table.name(), hash(connection, table));
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static int hash(Connection connection, BackupTable table) throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), out);
        return Arrays.hashCode(out.toByteArray());
    }
}
