package stammkunde.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** This machine: disk, backups, and whether the public address leads here. */
record HostExamination(Path directory, String baseUrl) {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long LEAST_MEGABYTES = 200;
    private static final long GOOD_MEGABYTES = 2_000;
    private static final Duration OLDEST_BACKUP = Duration.ofHours(49);

    List<Finding> findings() throws IOException {
        return List.of(disk(), backup(), address());
    }

    private Finding disk() throws IOException {
        var free = Files.getFileStore(directory).getUsableSpace() / MEGABYTE;
        if (free < LEAST_MEGABYTES) return Finding.bad("doctor.disk-full", free, directory);

        return free < GOOD_MEGABYTES
                ? Finding.note("doctor.disk-low", free, directory)
                : Finding.good("doctor.disk", free, directory);
    }

    private Finding backup() throws IOException {
        var last = LastBackup.of(directory);
        if (last.isEmpty()) return Finding.note("doctor.no-backup");

        var age = Duration.between(last.get(), Instant.now());
        return age.compareTo(OLDEST_BACKUP) > 0
                ? Finding.note("doctor.old-backup", last.get(), age.toDays())
                : Finding.good("doctor.backup", last.get());
    }

    private Finding address() {
        var address = URI.create(baseUrl);
        var here = String.valueOf(address.getHost()).matches("localhost|127\\..*|\\[::1]");
        if (!here && !"https".equals(address.getScheme())) return Finding.bad("doctor.address-unsafe", baseUrl);

        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            client.send(request, BodyHandlers.discarding());
            return here ? Finding.note("doctor.address-local", baseUrl) : Finding.good("doctor.address", baseUrl);
        } catch (IOException e) {
            return Finding.note("doctor.address-silent", baseUrl);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.note("doctor.address-silent", baseUrl);
        }
    }
}
