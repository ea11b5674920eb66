package stammkunde.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** When this installation was last saved: a line in its directory, for {@code doctor}. */
final class LastBackup {

    private static final String FILE = "last-backup";

    private LastBackup() {}

    static void remember(Path directory, Instant madeAt) throws IOException {
        Files.writeString(directory.resolve(FILE), madeAt + "\n");
    }

    static Optional<Instant> of(Path directory) throws IOException {
        var file = directory.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(Instant.parse(Files.readString(file).strip()))
                : Optional.empty();
    }
}
