package stammkunde.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A backup's files on their way to {@code exchange/}: written beside it first, and there all at once, before the rows that
 * need them.
 */
final class RestoredFiles {

    private final BackupFile backup;
    private final Path target;
    private final Path unfinished;

    RestoredFiles(BackupFile backup, Path target) {
        this.backup = backup;
        this.target = target;
        this.unfinished = target.resolveSibling("exchange.unfinished");
    }

    /** @throws Refusal if there are others already */
    void requireNone() throws IOException {
        if (!Files.isDirectory(target)) return;
        try (var files = Files.walk(target)) {
            if (files.anyMatch(Files::isRegularFile)) throw new Refusal("restore.other-files", target);
        }
    }

    void write() throws IOException {
        Directories.delete(unfinished);
        if (backup.manifest().files().isEmpty()) return;
        Directories.delete(target);
        Directories.createPrivate(unfinished);
        for (var one : backup.manifest().files()) write(one);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(BackupManifest.Stored one) throws IOException {
        var file = unfinished.resolve(one.name()).normalize();
        if (!file.startsWith(unfinished)) throw new Refusal("backup.damaged", backup.file());
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var in = backup.content(one);
                var out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
    }

    /** Nothing else came of it. */
    void undo() throws IOException {
        Directories.delete(unfinished);
        if (!backup.manifest().files().isEmpty()) Directories.delete(target);
    }
}
