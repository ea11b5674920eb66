package stammkunde.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The product as anybody starts it: {@code ./stammkunde serve} with a data directory of its own, on a free port. */
final class Server implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("(http://localhost:\\d+)\\S* in [\\d.,]+ s");

    private final Path data;
    private final Process process;
    private final URI address;

    private Server(Path data, Process process, URI address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    /** Comes back when the first page is answered. */
    static Server start(Path data, Map<String, String> environment, String firstPage) throws Exception {
        var command = new ProcessBuilder("./stammkunde", "serve", "--port", "0", "--data", data.toString());
        command.environment().putAll(environment);
        command.environment().put("LC_ALL", "C.UTF-8");
        var process = command.redirectErrorStream(true).start();
        var server = new Server(data, process, ready(process));
        try (var client = new HttpClient(server.address)) {
            client.get(firstPage);
        }
        return server;
    }

    private static URI ready(Process process) throws IOException {
        var said = new ArrayList<String>();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            var ready = READY.matcher(line);
            if (!ready.find()) continue;
            Thread.ofPlatform().daemon().start(() -> drain(lines));
            return URI.create(ready.group(1));
        }
        throw new IllegalStateException("the server did not start:\n" + String.join("\n", said));
    }

    private static void drain(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {}
        } catch (IOException ended) {
            // the process has been stopped
        }
    }

    URI address() {
        return address;
    }

    Processes processes() throws IOException {
        return new Processes(process.pid(), Long.parseLong(postmaster(0)));
    }

    int databasePort() throws IOException {
        return Integer.parseInt(postmaster(3));
    }

    String administratorPassword() throws IOException {
        var passwords = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("passwords"))) {
            passwords.load(file);
        }
        return passwords.getProperty("administrator");
    }

    Connection connect() throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/stammkunde".formatted(databasePort());
        return DriverManager.getConnection(url, administrator(), administratorPassword());
    }

    static String administrator() {
        return "postgres";
    }

    /** The n-th line of the file in which PostgreSQL says where it runs. */
    private String postmaster(int line) throws IOException {
        try (var files = Files.find(data, 4, (file, _) -> file.endsWith("postmaster.pid"))) {
            return Files.readAllLines(files.findFirst().orElseThrow()).get(line).strip();
        }
    }

    /** As an operator stops it. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }
}
