package stammkunde.launch;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Java's ahead-of-time cache, with which a start costs less than half: made by a practice run in the background, at the
 * lowest priority, once this process is ready. It fits only the same Java, jar and flags; otherwise Java ignores it.
 */
final class AotCache {

    /** Set by the script when there is no cache yet: the file to make. */
    private static final String WANTED = "stammkunde.aot-cache";

    private AotCache() {}

    static void makeIfWanted() {
        var wanted = System.getProperty(WANTED, "");
        if (wanted.isEmpty()) return;

        try {
            var practice = new ProcessBuilder(command(wanted + ".new"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(new File(wanted + ".log")))
                    .start();
            practice.onExit().thenAccept(ended -> keep(ended, Path.of(wanted)));
            Runtime.getRuntime().addShutdownHook(new Thread(practice::destroy));
        } catch (IOException e) {
            System.err.println(Texts.of("launch.no-cache", e.toString()));
        }
    }

    private static void keep(Process ended, Path cache) {
        try {
            if (ended.exitValue() == 0) Files.move(Path.of(cache + ".new"), cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.err.println(Texts.of("launch.no-cache", e.toString()));
        }
    }

    private static List<String> command(String cache) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of("nice", "-n", "19", java));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-D" + WANTED))
                .forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "practise"));
        return command;
    }
}
