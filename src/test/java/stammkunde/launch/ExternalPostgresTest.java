package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The same program against a server that somebody else runs: PostgreSQL 15 from Debian's packages, where present. */
@Tag("process")
@EnabledIf("isInstalled")
class ExternalPostgresTest {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String CLUSTER = Unprivileged.HOME + "/cluster";

    @TempDir
    static Path directory;

    private static Unprivileged home;
    private static int port;

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAMS.resolve("initdb"));
    }

    @BeforeAll
    static void an_administrator_runs_a_server() throws IOException {
        home = Unprivileged.in(directory.resolve("server"));
        port = ServerOptions.unnoticed().port();
        run("initdb", "-D", CLUSTER, "-U", "admin", "-A", "trust", "--no-sync", "-E", "UTF8");
        Files.writeString(
                directory.resolve("server/cluster/pg_hba.conf"),
                "host all admin all trust\nhost all all all scram-sha-256\n");
        var options =
                "-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off".formatted(port);
        run("pg_ctl", "-D", CLUSTER, "-w", "-l", Unprivileged.HOME + "/log", "-o", options, "start");
    }

    @AfterAll
    static void the_server_is_stopped() {
        run("pg_ctl", "-D", CLUSTER, "-w", "-m", "immediate", "stop");
    }

    @Test
    void the_script_it_prints_for_missing_roles_is_all_an_administrator_needs() throws SQLException {
        var database = database("booking", "chef", "portier", "tuersteher");
        var refused = Command.start(environment(database), "serve", "--data", data("a"), "--port", "0");
        assertThat(refused.exitCode()).isEqualTo(1);
        var script = lines(refused).dropWhile(line -> !line.startsWith("create role"));

        runAsAdministrator(script.toList(), database);

        try (var serve = RunningServe.in(directory.resolve("a"), environment(database))) {
            assertThat(serve.get("/b/nobody").statusCode()).isEqualTo(404);
            assertThat(Command.start(environment(database), "audit", "--data", data("a"))
                            .exitCode())
                    .isZero();
        }
        assertThat(directory.resolve("a/postgres")).doesNotExist();
    }

    @Test
    void a_wrong_password_is_said_in_one_sentence_first() {
        var database = new Database(url("booking"), new Login("admin2", "x"), new Login("portier", "x"), "tuersteher");
        var refused = Command.start(environment(database), "doctor", "--data", data("b"));

        assertThat(refused.refusal()).startsWith("The role admin2 cannot sign in at " + url("booking"));
    }

    static Map<String, String> environment(Database database) {
        var environment = new HashMap<String, String>();
        environment.put("STAMMKUNDE_DB_URL", database.url());
        environment.put("STAMMKUNDE_DB_USER", database.app().user());
        environment.put("STAMMKUNDE_DB_PASSWORD", database.app().password());
        environment.put("STAMMKUNDE_DB_OWNER_USER", database.owner().user());
        environment.put("STAMMKUNDE_DB_OWNER_PASSWORD", database.owner().password());
        environment.put("STAMMKUNDE_DB_ENTRANCE_ROLE", database.entranceRole());
        return environment;
    }

    private static Database database(String name, String owner, String app, String entrance) {
        return new Database(url(name), new Login(owner, "secret-1"), new Login(app, "secret-2"), entrance);
    }

    private static void runAsAdministrator(List<String> script, Database database) throws SQLException {
        try (var administrator = DriverManager.getConnection(url("postgres"), "admin", "");
                var sql = administrator.createStatement()) {
            for (var line : script) {
                var owners = line.contains(" " + database.owner().user() + " ");
                sql.execute(line.replace("…", (owners ? database.owner() : database.app()).password()));
            }
        }
    }

    private static Stream<String> lines(Command command) {
        try {
            return Files.readString(command.errors()).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String data(String name) {
        return directory.resolve(name).toString();
    }

    private static String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    private static void run(String program, String... arguments) {
        var command = new String[arguments.length + 1];
        command[0] = PROGRAMS.resolve(program).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        var outcome = home.run(command);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }
}
