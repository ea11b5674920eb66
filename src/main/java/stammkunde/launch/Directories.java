package stammkunde.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/** What the launcher does with directories. */
final class Directories {

    static final Set<PosixFilePermission> READABLE_BY_ALL = PosixFilePermissions.fromString("rwxr-xr-x");

    static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private Directories() {}

    /** Makes it if need be. */
    static boolean canWrite(Path directory) {
        try {
            createReadable(directory);
            return Files.isWritable(directory);
        } catch (IOException e) {
            return false;
        }
    }

    /** Like createDirectories, but whatever it makes is 0755, also under a strict umask. */
    static void createReadable(Path directory) throws IOException {
        if (Files.isDirectory(directory)) return;

        if (directory.getParent() != null) createReadable(directory.getParent());
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, READABLE_BY_ALL);
    }

    /** The data directory: made if need be, readable by nobody else. @throws Refusal if it can't be written */
    static Path createPrivate(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
                Files.setPosixFilePermissions(directory, OURS_ALONE);
            }
            Files.delete(Files.createTempFile(directory, "writable", null));
            return directory;
        } catch (IOException e) {
            throw new Refusal("directory.not-writable", directory);
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;

        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
