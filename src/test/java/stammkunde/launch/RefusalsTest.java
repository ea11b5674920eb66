package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the way is said in one sentence, in the user's language, with an exit code. */
@Tag("process")
class RefusalsTest {

    private static final Map<String, String> GERMAN = Map.of("LANG", "de_CH.UTF-8");

    @TempDir
    Path directory;

    @Test
    void a_taken_port() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = String.valueOf(taken.getLocalPort());
            var command = Command.start(GERMAN, "serve", "--data", directory.toString(), "--port", port);

            assertThat(command.refusal())
                    .isEqualTo("Port " + port + " ist schon belegt. Wählen Sie mit --port einen anderen.");
        }
    }

    @Test
    void a_directory_that_cannot_be_written() {
        var command = Command.start("serve", "--data", "/proc/stammkunde", "--port", "0");

        assertThat(command.refusal())
                .isEqualTo("The directory /proc/stammkunde cannot be written."
                        + " Choose another one with --data, or change its permissions.");
    }

    @Test
    void a_database_out_of_reach() throws IOException {
        int nobodyHere;
        try (var socket = new ServerSocket(0)) {
            nobodyHere = socket.getLocalPort();
        }
        var url = "postgresql://127.0.0.1:" + nobodyHere + "/stammkunde";
        var command =
                Command.start(Map.of("STAMMKUNDE_DB_URL", url), "serve", "--data", directory.toString(), "--port", "0");

        assertThat(command.refusal())
                .startsWith("The database jdbc:" + url + " is out of reach: ")
                .hasLineCount(1);
    }

    @Test
    void a_server_that_is_too_old() throws IOException {
        try (var old = new OldPostgres("14.9")) {
            var command = Command.start("serve", "--data", directory.toString(), "--port", "0", "--db-url", old.url());

            assertThat(command.refusal())
                    .isEqualTo(
                            "The server jdbc:" + old.url() + " is PostgreSQL 14.9, but version 15 or newer is needed.");
        }
    }

    @Test
    void data_of_another_postgresql() throws IOException {
        Files.createDirectories(directory.resolve("postgres/cluster"));
        Files.writeString(directory.resolve("postgres/cluster/PG_VERSION"), "13\n");
        var command = Command.start("serve", "--data", directory.toString(), "--port", "0");

        assertThat(command.refusal()).contains("was made by PostgreSQL 13, but this program needs version 15");
    }

    @Test
    void a_directory_that_another_process_uses() {
        try (var _ = EmbeddedPostgres.start(directory, EmbeddedPostgres.FOR_TESTS)) {
            var command = Command.start("serve", "--data", directory.toString(), "--port", "0");

            assertThat(command.refusal()).startsWith("Another Stammkunde process is using " + directory);
        }
    }

    @Test
    void discarding_data_that_is_no_demo() throws IOException {
        Files.createDirectories(directory.resolve("postgres/cluster"));
        var command = Command.start(GERMAN, "demo", "--fresh", "--data", directory.toString(), "--port", "0");

        assertThat(command.refusal()).contains("keine Vorführung");
        assertThat(directory.resolve("postgres/cluster")).exists();
    }

    @Test
    void restoring_a_file_that_is_no_backup() throws IOException {
        var file = Files.writeString(directory.resolve("backup.zip"), "not a backup");
        var target = directory.resolve("new");
        var command = Command.start("restore", file.toString(), "--data", target.toString());

        assertThat(command.refusal()).isEqualTo(file + " is not an intact backup. Nothing was changed.");
        assertThat(target).doesNotExist();
    }

    @Test
    void a_command_or_an_option_that_does_not_exist() {
        var command = Command.start(GERMAN, "serve", "--prot", "80");

        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.errors()).hasContent("Das gibt es hier nicht: --prot 80\nHilfe: stammkunde serve --help");
    }

    @Test
    void a_process_told_to_end_while_its_database_starts_leaves_no_server_behind() throws Exception {
        var file = directory.resolve("postgres/cluster/postmaster.pid");
        try (var command = Command.start("serve", "--data", directory.toString(), "--port", "0")) {
            while (PostmasterFile.in(file).isEmpty()) Thread.sleep(2);
            var server = PostmasterFile.in(file).orElseThrow();

            command.process().destroy();
            command.exitCode();

            assertThat(server.isAlive()).isFalse();
        }
    }
}
