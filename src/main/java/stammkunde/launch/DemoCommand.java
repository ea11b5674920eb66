package stammkunde.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lifelike businesses to try everything with. Letters go to a mailbox page instead of to people. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final String MARK = "demo";

    @ParentCommand
    private @Nullable Launcher launcher;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--fresh", descriptionKey = "option.fresh")
    private boolean fresh;

    @Override
    public Integer call() throws SQLException {
        var address = server.demoAddress();
        var installation = open(data.directory("stammkunde-demo"));
        var running = WebProcess.start(Launcher.app(launcher), installation, address, "demo");
        installation.analyse();

        System.out.println(
                Texts.of("demo.addresses", address.baseUrl(), address.managementUrl(), address.websiteUrl()));
        System.out.println(Texts.of("launch.ready", address.baseUrl() + "/demo", Uptime.inSeconds()));
        return running.untilStopped();
    }

    private Installation open(Path directory) {
        try {
            Directories.createPrivate(directory);
            var isNew = !Files.exists(directory.resolve("postgres"));
            if (!isNew && !Files.exists(directory.resolve(MARK))) throw new Refusal("demo.not-a-demo", directory);
            if (fresh) EmbeddedPostgres.discard(directory);

            Files.writeString(directory.resolve(MARK), "");
            return Installation.open(directory, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
