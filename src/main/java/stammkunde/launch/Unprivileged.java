package stammkunde.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs, which refuse to work as root: as the user that owns the given directory, by setpriv if
 * we are root.
 *
 * <p>The programs get the directory as open descriptor 9 and name it {@link #HOME}. So it may lie below directories
 * that this user can't enter, such as root's home, and its path may hold any character.
 */
record Unprivileged(Path directory) {

    static final String HOME = "/proc/self/fd/9";

    private static final List<String> CANDIDATES = List.of("stammkunde", "nobody");

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Makes the directory, owned by the user that PostgreSQL will run as. */
    static Unprivileged in(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            Files.createDirectory(directory);
            if (isRoot()) giveAway(directory);
        }
        Files.setPosixFilePermissions(directory, Directories.OURS_ALONE);
        return new Unprivileged(directory);
    }

    /** Hands over a file that this process made inside the directory. */
    void handOver(Path file) throws IOException {
        if (isRoot()) Files.setOwner(file, Files.getOwner(directory));
    }

    Outcome run(String... command) {
        try {
            var process = new ProcessBuilder(fullCommand(command))
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            process.environment().keySet().retainAll(List.of("PATH"));
            process.environment().put("LC_ALL", "C");
            var running = process.start();
            var output = new String(running.getInputStream().readAllBytes()).strip();
            return new Outcome(running.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command[0], e);
        }
    }

    private List<String> fullCommand(String... command) throws IOException {
        var full = new ArrayList<>(List.of("sh", "-c", "cd / && exec 9<\"$0\" && exec \"$@\"", directory.toString()));
        if (isRoot()) {
            var user = Files.getAttribute(directory, "unix:uid").toString();
            var group = Files.getAttribute(directory, "unix:gid").toString();
            full.addAll(List.of("setpriv", "--reuid", user, "--regid", group, "--clear-groups", "--no-new-privs"));
            full.addAll(List.of("--inh-caps=-all", "--"));
        }
        full.addAll(List.of(command));
        return full;
    }

    private static void giveAway(Path directory) throws IOException {
        var users = directory.getFileSystem().getUserPrincipalLookupService();
        for (var name : CANDIDATES) {
            try {
                var user = users.lookupPrincipalByName(name);
                Files.setOwner(directory, user);
                return;
            } catch (UserPrincipalNotFoundException e) {
                // the next one, then
            }
        }
        throw new Refusal("postgres.no-user", String.join(", ", CANDIDATES));
    }

    /** How a program ended. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        String lastLine() {
            return output.substring(output.lastIndexOf('\n') + 1);
        }
    }
}
