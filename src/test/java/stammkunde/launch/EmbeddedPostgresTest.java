package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    /** JUnit makes it 0700 and ours: as root, the user that PostgreSQL runs as can't even enter it. */
    @TempDir
    Path directory;

    @Test
    void what_was_written_is_there_after_a_restart() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(directory);
                var owner = postgres.database().connectAsOwner()) {
            execute(owner, "create table note as select 'kept' as text");
        }

        try (var postgres = EmbeddedPostgres.start(directory);
                var owner = postgres.database().connectAsOwner()) {
            assertThat(answer(owner, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void data_is_flushed_to_disk_and_only_loopback_listens() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(directory);
                var owner = postgres.database().connectAsOwner()) {
            assertThat(answer(owner, "show fsync")).isEqualTo("on");
            assertThat(answer(owner, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(owner, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void the_app_role_owns_nothing_and_is_bound_by_row_security() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(directory);
                var app = postgres.database().connectAsApp()) {
            assertThat(answer(app, """
                    select concat(rolsuper, rolbypassrls, rolcreatedb, rolcreaterole)
                      from pg_roles where rolname = current_user""")).isEqualTo("ffff");
            assertThatThrownBy(() -> execute(app, "create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_second_process_is_told_that_the_directory_is_in_use() {
        try (var _ = EmbeddedPostgres.start(directory)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(directory.toString());
        }
    }

    @Test
    void data_of_another_version_is_refused_with_a_sentence() throws Exception {
        EmbeddedPostgres.start(directory).close();
        Files.writeString(directory.resolve("postgres/cluster/PG_VERSION"), "14\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("14")
                .hasMessageContaining("15");
    }

    @Test
    void a_lock_file_left_by_a_dead_server_is_no_obstacle() throws Exception {
        EmbeddedPostgres.start(directory).close();
        var stale = "%d\n/proc/self/fd/9/cluster\n1\n5432\n\n127.0.0.1\n\nready\n"
                .formatted(ProcessHandle.current().pid());
        Files.writeString(directory.resolve("postgres/cluster/postmaster.pid"), stale);

        try (var postgres = EmbeddedPostgres.start(directory);
                var app = postgres.database().connectAsApp()) {
            assertThat(answer(app, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void passwords_are_readable_by_their_owner_only() throws Exception {
        EmbeddedPostgres.start(directory).close();

        assertThat(Files.getPosixFilePermissions(directory.resolve("passwords")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
