package stammkunde.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What a postmaster says about itself in postmaster.pid. */
record PostmasterFile(long pid, int port) {

    private static final int LINE_OF_PORT = 3;

    /** Empty if there is no such file or it is still being written. */
    static Optional<PostmasterFile> in(Path file) throws IOException {
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() <= LINE_OF_PORT) return Optional.empty();

            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(LINE_OF_PORT).strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The number alone proves nothing: after a restart of the machine it may be another program's. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).endsWith("postgres"))
                .isPresent();
    }
}
