package stammkunde.launch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Starts an installation's own server. A process that is told to end meanwhile waits until the server is there and stops
 * it: PostgreSQL outlives whoever started it, and nobody else would know of this one.
 */
final class EmbeddedOpening {

    private EmbeddedOpening() {}

    static Installation of(Path directory) {
        var started = new CompletableFuture<Optional<EmbeddedPostgres>>();
        var end = new Thread(() -> started.join().ifPresent(EmbeddedPostgres::close), "stop what is being started");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            var postgres = EmbeddedPostgres.start(directory);
            started.complete(Optional.of(postgres));
            return new Installation(directory, postgres.database(), postgres);
        } finally {
            started.complete(Optional.empty());
            withdraw(end);
        }
    }

    private static void withdraw(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException endingAlready) {
            // it runs by now, and the process ends when it has run
            return;
        }
    }
}
