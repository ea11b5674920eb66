package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./stammkunde} where something that it needs is missing. */
class ScriptTest {

    private static final Path SCRIPT = Path.of("stammkunde").toAbsolutePath();

    /** Away from the repository: the script must work from anywhere. */
    @TempDir
    Path directory;

    @Test
    void without_a_jdk_25_it_says_what_to_install() throws Exception {
        assertThat(run("en_US.UTF-8")).startsWith("A JDK 25 is missing. Install one");
        assertThat(run("de_DE.UTF-8")).startsWith("Es fehlt ein JDK 25. Installieren Sie eines");
    }

    @Test
    void an_older_jdk_is_not_taken_for_one() throws Exception {
        var old = Files.createDirectories(directory.resolve("jdk/bin"));
        Files.createFile(old.resolve("javac")).toFile().setExecutable(true);
        Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");

        assertThat(run("C.UTF-8")).startsWith("A JDK 25 is missing.");
    }

    private String run(String language) throws IOException, InterruptedException {
        var errors = directory.resolve("errors");
        var builder = new ProcessBuilder("bash", SCRIPT.toString(), "demo")
                .directory(directory.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        tools(),
                        "LANG",
                        language,
                        "HOME",
                        directory.toString(),
                        "STAMMKUNDE_JDK_PLACES",
                        "",
                        "JAVA_HOME",
                        directory.resolve("jdk").toString()));
        assertThat(builder.start().waitFor()).isEqualTo(1);
        var said = Files.readString(errors).strip();
        assertThat(said).hasLineCount(1);
        return said;
    }

    /** A search path with what every system has, but no Java. */
    private String tools() throws IOException {
        var tools = Files.createDirectories(directory.resolve("tools"));
        for (var tool : new String[] {"bash", "dirname", "readlink", "grep"}) {
            var link = tools.resolve(tool);
            if (!Files.exists(link))
                Files.createSymbolicLink(link, Path.of("/usr/bin", tool).toRealPath());
        }
        return tools.toString();
    }
}
