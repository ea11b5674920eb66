package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.TestDatabase;
import stammkunde.testing.Worlds;

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
