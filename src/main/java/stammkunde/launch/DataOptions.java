package stammkunde.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an installation lives on this machine. */
final class DataOptions {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    private @Nullable Path data;

    /** @param name of the directory below the user's data directory, when none was given */
    Path directory(String name) {
        return (data == null ? userData().resolve(name) : data).toAbsolutePath().normalize();
    }

    /** As the XDG base directory specification has it; for root what the file system hierarchy standard says. */
    private static Path userData() {
        var xdg = System.getenv("XDG_DATA_HOME");
        if (xdg != null && !xdg.isEmpty()) return Path.of(xdg);

        return Unprivileged.isRoot()
                ? Path.of("/var/lib")
                : Path.of(System.getProperty("user.home"), ".local", "share");
    }
}
