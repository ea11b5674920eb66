package stammkunde.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import stammkunde.shared.Ids;

/**
 * Hands a dealer system's file to the program and waits for its report. A program that serves this installation takes it;
 * if none does, one runs here until the file is done.
 */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private static final List<String> KINDS = List.of("customers", "vehicles", "services");
    private static final List<String> MODES = List.of("full", "delta");
    private static final int PATIENCE_SECONDS = 5;

    @ParentCommand
    private @Nullable Launcher launcher;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--business", required = true, paramLabel = "SLUG", descriptionKey = "option.import-business")
    private String slug = "";

    @Option(names = "--kind", required = true, paramLabel = "KIND", descriptionKey = "option.import-kind")
    private String kind = "";

    @Option(names = "--mode", required = true, paramLabel = "MODE", descriptionKey = "option.import-mode")
    private String mode = "";

    @Option(names = "--dry-run", descriptionKey = "option.import-dry")
    private boolean dry;

    @Parameters(paramLabel = "FILE", descriptionKey = "option.import-file")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException {
        requireOneOf(KINDS, kind);
        requireOneOf(MODES, mode);
        if (!Files.isReadable(file) || Files.isDirectory(file)) throw new Refusal("import.no-file", file);

        try (var installation = Installation.visit(data.directory("stammkunde"), database.database());
                var connection = installation.database().connectAsApp()) {
            var business = business(connection);
            var run = queue(installation, connection, business);
            var ran = new ImportReport(connection, business, run, dry);
            if (!ran.isTakenWithin(PATIENCE_SECONDS)) {
                var here = WebProcess.start(Launcher.app(launcher), installation, ServerOptions.unnoticed(), "serve");
                try {
                    return ran.follow();
                } finally {
                    here.stop();
                }
            }
            return ran.follow();
        }
    }

    private static void requireOneOf(List<String> words, String word) {
        if (!words.contains(word)) throw new Refusal("import.not-one-of", word, String.join(", ", words));
    }

    private UUID business(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select entrance.business_by_slug(?)")) {
            query.setString(1, slug);
            try (var rows = query.executeQuery()) {
                var found = rows.next() ? rows.getObject(1, UUID.class) : null;
                if (found == null) throw new Refusal("import.no-business", slug);
                return found;
            }
        }
    }

    private UUID queue(Installation installation, Connection connection, UUID business)
            throws IOException, SQLException {
        var run = Ids.next();
        var folder = installation.exchange().resolve(business.toString()).resolve("runs");
        var target = Files.createDirectories(folder).resolve(run + ".csv");
        try {
            Files.copy(file, target);
        } catch (IOException full) {
            Files.deleteIfExists(target);
            throw new Refusal("import.not-copied", target);
        }
        try {
            queue(connection, business, run, Files.size(target));
            return run;
        } catch (SQLException | RuntimeException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    private void queue(Connection connection, UUID business, UUID run, long bytes) throws SQLException {
        connection.setAutoCommit(false);
        ImportReport.enter(connection, business);
        try (var insert = connection.prepareStatement("""
                insert into exchange.run (business_id, run_id, kind, mode, way, dry, file_name, file_bytes, queued_at)
                values (?, ?, ?, ?, 'COMMAND', ?, ?, ?, now())
                """)) {
            insert.setObject(1, business);
            insert.setObject(2, run);
            insert.setString(3, kind.toUpperCase(Locale.ROOT));
            insert.setString(4, mode.toUpperCase(Locale.ROOT));
            insert.setBoolean(5, dry);
            var name = Arrays.asList(file.toString().split("/")).getLast();
            insert.setString(6, name.length() <= 200 ? name : name.substring(0, 200));
            insert.setLong(7, bytes);
            insert.executeUpdate();
        }
        connection.commit();
    }
}
