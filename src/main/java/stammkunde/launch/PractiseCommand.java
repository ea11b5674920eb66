package stammkunde.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Starts a demo that nobody sees, opens its pages and stops: what Java learns from it goes into {@link AotCache}. */
@Command(name = "practise", hidden = true)
final class PractiseCommand implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("/demo", "/b/werkstatt-keller", "/b/autohaus-sommer", "/desk/sign-in", "/not-there");

    @ParentCommand
    private @Nullable Launcher launcher;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("stammkunde-practice");
        try {
            var address = ServerOptions.unnoticed();
            var installation = Installation.open(directory, null);
            var running = WebProcess.start(Launcher.app(launcher), installation, address, "demo");
            for (var page : PAGES) open(address.baseUrl() + page);
            running.stop();
        } finally {
            Directories.delete(directory);
        }
        return 0;
    }

    private static void open(String page) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
        }
    }
}
