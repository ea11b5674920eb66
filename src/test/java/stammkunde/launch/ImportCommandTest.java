package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.TestDatabase;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** {@code ./stammkunde import} from a shell, in an installation that came out of a backup. */
@DatabaseTest
@Tag("process")
class ImportCommandTest {

    private static final Map<String, String> GERMAN = Map.of("LANG", "de_DE.UTF-8");
    private static final String HEADING = "Kunden-ID;Vorname;Nachname\n";

    private final Worlds worlds;
    private final World world;

    @TempDir
    Path directory;

    ImportCommandTest(Worlds worlds) {
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @Test
    void a_file_is_taken_over_and_so_is_the_one_that_waited_in_the_backup() throws Exception {
        var waiting = waits();
        var here = new Installation(directory, TestDatabase.postgres().database("test"), null);
        new Backup(here).write(directory.resolve("backup.zip"));
        try (var restored = Installation.open(data(), null);
                var backup = BackupFile.open(directory.resolve("backup.zip"))) {
            new Restore(restored, backup).run();
            var file = Files.writeString(
                    directory.resolve("kunden.csv"),
                    HEADING + "7;Ada;Sieben\n8;Bo;Acht\n7;Noch;Einmal\n;Ohne;Nummer\n");

            assertThat(start(GERMAN, "nobody-here", file).refusal())
                    .isEqualTo("Einen Betrieb „nobody-here“ gibt es nicht.");

            var done = start(GERMAN, world.slug(), file);
            assertThat(done.printed()).contains("Übernommen: 2 neu, 0 geändert, 0 unverändert, 2 abgelehnt.");
            assertThat(done.exitCode()).as("what was whole is taken over").isZero();
            assertThat(state(restored, waiting)).isEqualTo("DONE");
            assertThat(customers(restored)).isEqualTo(3);
        }
    }

    @Test
    void a_file_that_is_not_there_or_a_word_that_means_nothing_is_refused_before_anything_starts() {
        var missing = directory.resolve("no.csv");
        assertThat(start(Map.of(), world.slug(), missing).refusal())
                .isEqualTo("The file " + missing + " doesn't exist, or can't be read.");
        assertThat(start(GERMAN, world.slug(), directory).refusal())
                .isEqualTo("Die Datei " + directory + " gibt es nicht, oder sie ist nicht lesbar.");
        assertThat(Command.start("import", "--business", "x", "--kind", "people", "--mode", "full", missing.toString())
                        .refusal())
                .isEqualTo("“people” is not possible here. Possible: customers, vehicles, services");
        assertThat(data()).doesNotExist();
    }

    @Test
    void the_help_is_german_or_english() {
        assertThat(Command.start(GERMAN, "import", "--help").printed())
                .contains("Übernimmt eine Datei aus einem Händlersystem", "Prüft nur und ändert nichts");
        assertThat(Command.start("import", "--help").printed())
                .contains("Takes over a file of a dealer system", "Only checks, and changes nothing");
    }

    /** Somebody has uploaded it, and the program has not come to it yet. */
    private UUID waits() throws IOException {
        var run = Ids.next();
        worlds.change(world, """
                insert into exchange.run (business_id, run_id, kind, mode, way, dry, file_name, file_bytes, queued_at)
                values (?, ?, 'CUSTOMERS', 'DELTA', 'BROWSER', false, 'kunden.csv', 40, now())
                """, world.business().value(), run);
        var folder = Files.createDirectories(
                directory.resolve("exchange/" + world.business().value() + "/runs"));
        Files.writeString(folder.resolve(run + ".csv"), HEADING + "1;Cora;Eins\n");
        return run;
    }

    private Command start(Map<String, String> environment, String slug, Path file) {
        return Command.start(
                environment,
                "import",
                "--data",
                data().toString(),
                "--business",
                slug,
                "--kind",
                "customers",
                "--mode",
                "delta",
                file.toString());
    }

    private String state(Installation installation, UUID run) throws SQLException {
        return ask(installation, "select state from exchange.run where run_id = '" + run + "'");
    }

    private int customers(Installation installation) throws SQLException {
        return Integer.parseInt(ask(
                installation, "select count(*) from customer.customer where last_name in ('Eins', 'Sieben', 'Acht')"));
    }

    private String ask(Installation installation, String question) throws SQLException {
        try (var app = installation.database().connectAsApp()) {
            Snapshot.begin(app);
            Snapshot.enter(app, world.business().value());
            try (var sql = app.createStatement();
                    var rows = sql.executeQuery(question)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private Path data() {
        return directory.resolve("data");
    }
}
