package stammkunde.launch;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import stammkunde.shared.Ids;

/**
 * What lies in {@code exchange/} beside the database: files of imports that wait, files for the dealer system, the SFTP
 * server's key. A waiting import's file is there before its row and goes after it; so those that are there are opened
 * first, and can be read to their end even if their import is over meanwhile.
 */
final class ExchangeFiles implements AutoCloseable {

    static final String HOST_KEY = "sftp-host-key";

    private static final int TRIES = 3;
    private static final List<String> IN = List.of("full", "delta");
    private static final String OUT = "out";
    /** As the program itself sees it: what somebody wrote to just now isn't whole. */
    private static final Duration STILL = Duration.ofSeconds(10);

    private final Path root;
    private final Map<String, FileChannel> held = new TreeMap<>();
    private List<String> waiting = List.of();

    private ExchangeFiles(Path root) {
        this.root = root;
    }

    /** Begins the backup's transaction, such that the files of all imports that wait in it are at hand. */
    static ExchangeFiles begin(Connection connection, Path root) throws IOException, SQLException {
        var files = new ExchangeFiles(root);
        for (int tries = 1; ; tries++) {
            files.hold();
            Snapshot.begin(connection);
            files.waiting = files.waiting(connection);
            files.hold();
            // one may have come and gone in between: then another moment is as good. A file that is gone for good stays
            // so
            if (tries == TRIES || files.held.keySet().containsAll(files.waiting)) return files;
            connection.rollback();
        }
    }

    /** The first question of the transaction: the moment that the backup shows. */
    private List<String> waiting(Connection connection) throws IOException, SQLException {
        var names = new ArrayList<String>();
        for (var folder : businesses()) {
            var business = Ids.parse(folder.getFileName().toString()).orElseThrow();
            Snapshot.enter(connection, business);
            try (var query = connection.prepareStatement("""
                    select run_id from exchange.run where business_id = ? and state in ('QUEUED', 'RUNNING', 'ASKING')
                    """)) {
                query.setObject(1, business);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) names.add(business + "/runs/" + rows.getObject(1, UUID.class) + ".csv");
                }
            }
        }
        return names;
    }

    private void hold() throws IOException {
        for (var business : businesses())
            for (var file : files(business.resolve("runs")))
                if (!held.containsKey(name(file))) {
                    try {
                        held.put(
                                name(file), FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
                    } catch (NoSuchFileException over) {
                        continue;
                    }
                }
    }

    /** @return what was written */
    List<BackupManifest.Stored> write(ZipOutputStream zip) throws IOException {
        var stored = new ArrayList<BackupManifest.Stored>();
        for (var one : held.entrySet())
            if (waiting.contains(one.getKey())) stored.add(write(zip, one.getKey(), one.getValue()));
        for (var file : lying()) {
            try (var content = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                stored.add(write(zip, name(file), content));
            } catch (NoSuchFileException fetched) {
                continue;
            }
        }
        return stored;
    }

    private static BackupManifest.Stored write(ZipOutputStream zip, String name, FileChannel content)
            throws IOException {
        zip.putNextEntry(new ZipEntry(BackupManifest.Stored.FOLDER + name));
        var digest = new Sha256Output(zip);
        Channels.newInputStream(content).transferTo(digest);
        zip.closeEntry();
        return new BackupManifest.Stored(name, digest.hex());
    }

    /** What no row of the database stands for. */
    private List<Path> lying() throws IOException {
        var files = new ArrayList<Path>();
        var key = root.resolve(HOST_KEY);
        if (Files.isRegularFile(key)) files.add(key);
        var before = Instant.now().minus(STILL);
        for (var business : businesses()) {
            files.addAll(files(business.resolve("home").resolve(OUT)));
            for (var folder : IN)
                for (var file : files(business.resolve("home").resolve(folder)))
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) files.add(file);
        }
        return files;
    }

    private List<Path> businesses() throws IOException {
        if (!Files.isDirectory(root)) return List.of();
        try (var folders = Files.list(root)) {
            return folders.filter(
                            folder -> Ids.parse(folder.getFileName().toString()).isPresent())
                    .toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString();
    }

    @Override
    public void close() throws IOException {
        for (var file : held.values()) file.close();
    }
}
