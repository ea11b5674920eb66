package stammkunde.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks the whole file first, then fills an empty directory or database. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "option.backup-file")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException {
        try (var backup = BackupFile.open(file.toAbsolutePath());
                var installation = Installation.open(data.directory("stammkunde"), database.database())) {
            new Restore(installation, backup).run();
            System.out.println(Texts.of("restore.done", backup.manifest().madeAt(), installation.directory()));
        }
        return 0;
    }
}
