package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the running program, and what it makes of it. */
@Tag("process")
class FaultsTest {

    @TempDir
    static Path directory;

    @Test
    void told_to_stop_it_is_not_ready_first_and_finishes_what_is_under_way() throws Exception {
        try (var serve = RunningServe.in(directory)) {
            CompletableFuture<Integer> underWay;
            try (var owner = serve.database().connectAsOwner();
                    var sql = owner.createStatement()) {
                owner.setAutoCommit(false);
                sql.execute("lock table business.business in access exclusive mode");
                underWay = CompletableFuture.supplyAsync(
                        () -> serve.get("/b/nobody").statusCode());
                Awaitility.await().until(() -> isWaiting(serve.database()));

                serve.command().process().destroy();
                Awaitility.await().until(() -> serve.manage("/health/readiness").statusCode() == 503);
                assertThat(underWay).isNotDone();
            }

            assertThat(underWay.get(20, TimeUnit.SECONDS)).isEqualTo(404);
            assertThat(serve.command().exitCode()).isEqualTo(143);
            assertThat(EmbeddedPostgres.running(directory)).isEmpty();
        }
    }

    @Test
    void after_kill_9_the_next_start_takes_over_the_database_that_was_left_running() throws Exception {
        var killed = RunningServe.in(directory);
        var database = killed.database();
        killed.command().process().destroyForcibly().waitFor();
        assertThat(EmbeddedPostgres.running(directory)).contains(database);

        try (var serve = RunningServe.in(directory)) {
            assertThat(serve.database()).isEqualTo(database);
            assertThat(serve.get("/b/nobody").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_killed_database_is_started_again_by_itself() throws Exception {
        try (var serve = RunningServe.in(directory)) {
            var postmaster = PostmasterFile.in(directory.resolve("postgres/cluster/postmaster.pid"))
                    .orElseThrow();
            ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> serve.get("/b/nobody").statusCode() == 404
                            && serve.manage("/health/readiness").statusCode() == 200
                            && !PostmasterFile.in(directory.resolve("postgres/cluster/postmaster.pid"))
                                    .equals(Optional.of(postmaster)));
        }
    }

    @Test
    void while_its_database_is_gone_it_asks_for_patience_and_then_goes_on() throws Exception {
        var elsewhere = directory.resolve("elsewhere");
        var server = EmbeddedPostgres.start(elsewhere, EmbeddedPostgres.FOR_TESTS);
        var database = server.database();
        var port = database.url().replaceFirst(".*:(\\d+)/.*", "$1");
        try (var serve = RunningServe.in(directory.resolve("client"), ExternalPostgresTest.environment(database))) {
            assertThat(serve.get("/b/nobody").statusCode()).isEqualTo(404);

            server.close();
            var gone = Instant.now();
            while (Duration.between(gone, Instant.now()).toSeconds() < 30) {
                var asked = Instant.now();
                var page = serve.get("/b/nobody");
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.headers().firstValue("Retry-After")).contains("10");
                assertThat(page.body()).doesNotContain("Exception", "postgres", "jdbc");
                assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
            }
            assertThat(serve.manage("/health/readiness").statusCode()).isEqualTo(503);
            assertThat(serve.manage("/health/liveness").statusCode()).isEqualTo(200);

            var settings = new HashMap<>(EmbeddedPostgres.FOR_TESTS);
            settings.put("port", port);
            try (var _ = EmbeddedPostgres.start(elsewhere, settings)) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> serve.get("/b/nobody").statusCode() == 404);
                serve.command().close();
            }
        }
    }

    /** Asked as the superuser: nobody else is shown what others are doing. */
    private static boolean isWaiting(Database database) throws Exception {
        var administrator = Passwords.in(directory.resolve("passwords")).administrator();
        try (var connection = Database.connect(database.url(), new Login(PostgresServer.ADMINISTRATOR, administrator));
                var sql = connection.createStatement();
                var rows = sql.executeQuery("""
                        select from pg_stat_activity
                         where wait_event_type = 'Lock' and query like '%entrance.visit%'""")) {
            return rows.next();
        }
    }
}
