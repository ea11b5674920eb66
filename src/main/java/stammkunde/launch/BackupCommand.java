package stammkunde.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a backup under its final name only when it is whole and on the disk. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "option.backup-file")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException {
        var target = file.toAbsolutePath();
        if (Files.exists(target)) throw new Refusal("backup.exists", target);

        try (var installation = Installation.visit(data.directory("stammkunde"), database.database())) {
            var manifest = write(installation, target);
            LastBackup.remember(installation.directory(), manifest.madeAt());
            var rows = manifest.parts().stream()
                    .mapToLong(BackupManifest.Part::rows)
                    .sum();
            System.out.println(Texts.of("backup.done", target, rows, Files.size(target) / 1024));
        }
        return 0;
    }

    private static BackupManifest write(Installation installation, Path target) throws IOException, SQLException {
        var unfinished = unfinished(target);
        try {
            var manifest = new Backup(installation).write(unfinished);
            try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Temporary files are readable by their owner only, and so will the backup be: it contains the keys. */
    private static Path unfinished(Path target) {
        try {
            var directory = target.getParent();
            return Files.createTempFile(directory == null ? Path.of("/") : directory, "unfinished", ".backup");
        } catch (IOException e) {
            throw new Refusal("backup.not-writable", target);
        }
    }
}
