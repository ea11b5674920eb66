package stammkunde.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@code serve} on free ports that has said it is ready. */
record RunningServe(Command command, Path directory, String url, String management, HttpClient client)
        implements AutoCloseable {

    static RunningServe in(Path directory, String... more) {
        return in(directory, Map.of(), more);
    }

    static RunningServe in(Path directory, Map<String, String> environment, String... more) {
        var arguments = new ArrayList<>(List.of("serve", "--data", directory.toString(), "--port", "0"));
        arguments.addAll(List.of(more));
        var command = Command.start(environment, arguments.toArray(String[]::new));
        var url = command.awaitOutput("(?m)^ready (\\S+) in [0-9.]+ s$").group(1);
        var management = command.awaitOutput("(http://127\\.0\\.0\\.1:\\d+/actuator)/health")
                .group(1);
        return new RunningServe(command, directory, url, management, HttpClient.newHttpClient());
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)));
    }

    HttpResponse<String> manage(String path) {
        return send(HttpRequest.newBuilder(URI.create(management + path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(client, request);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Database database() {
        return EmbeddedPostgres.running(directory).orElseThrow();
    }

    @Override
    public void close() {
        client.close();
        command.close();
    }
}
