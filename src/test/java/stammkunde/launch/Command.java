package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The real program as a process of its own, as somebody starts it from a shell. */
record Command(Process process, Path output, Path errors) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    static Command start(String... arguments) {
        return start(Map.of(), arguments);
    }

    static Command start(Map<String, String> environment, String... arguments) {
        try {
            var output = Files.createTempFile("stammkunde-command", ".out");
            var errors = Files.createTempFile("stammkunde-command", ".err");
            var builder = new ProcessBuilder(line(arguments))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.matches("STAMMKUNDE_.*|LC_.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS"));
            builder.environment().put("LANG", "C.UTF-8");
            builder.environment().putAll(environment);
            return new Command(builder.start(), output, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> line(String... arguments) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "stammkunde.App"));
        line.addAll(List.of(arguments));
        return line;
    }

    /** @return the match in what the process has printed so far, as soon as there is one */
    MatchResult awaitOutput(String pattern) {
        var wanted = Pattern.compile(pattern);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var ended = !process.isAlive();
            var found = wanted.matcher(read(output));
            if (found.find()) return found.toMatchResult();
            if (ended) break;
            pause();
        }
        throw new AssertionError("no line like %s in:%n%s%s".formatted(pattern, read(output), read(errors)));
    }

    int exitCode() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the process ends: %s", read(errors))
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String printed() {
        exitCode();
        return read(output);
    }

    /** What it said when it refused: nothing else on the console, one line, no stack trace. */
    String refusal() {
        assertThat(exitCode()).isEqualTo(1);
        assertThat(read(output)).isEmpty();
        var said = read(errors).strip();
        assertThat(said).doesNotContain("Exception", "\tat ");
        return said;
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
