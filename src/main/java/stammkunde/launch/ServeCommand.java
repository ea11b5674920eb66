package stammkunde.launch;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** The whole product in one process, until it is told to stop. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Launcher launcher;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Override
    public Integer call() {
        var address = server.address();
        var installation = Installation.open(data.directory("stammkunde"), database.database());
        var running = WebProcess.start(Launcher.app(launcher), installation, address, "serve");

        SetupCode.ifEmpty(installation)
                .ifPresent(code -> System.out.println(Texts.of("serve.set-up", address.baseUrl() + "/setup", code)));
        System.out.println(Texts.of("launch.management", address.managementUrl()));
        System.out.println(Texts.of("launch.ready", address.baseUrl(), Uptime.inSeconds()));
        return running.untilStopped();
    }
}
