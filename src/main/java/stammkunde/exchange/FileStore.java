package stammkunde.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * Where files lie until they are taken over: a directory of this installation, one folder a business, names made here.
 * Several processes must see the same directory. A file goes when its run is over.
 */
@Component
public class FileStore {

    /** The business has too much lying there, or the disk is nearly full. */
    public static final class Full extends IOException {
        private static final long serialVersionUID = 1;
        private final boolean disk;

        Full(boolean disk, @Nullable IOException cause) {
            super(disk ? "no room on the disk" : "no room for more files", cause);
            this.disk = disk;
        }

        /** It isn't the business's share that is used up: nobody at the desk can do anything about it. */
        public boolean isDisk() {
            return disk;
        }
    }

    private static final long KEPT_FREE = DataSize.ofMegabytes(256).toBytes();
    private static final int CHUNK = 1 << 16;

    private final Path root;
    private final long quota;

    FileStore(
            @Value("${stammkunde.exchange.directory}") Path root,
            @Value("${stammkunde.exchange.quota:2GB}") DataSize quota) {
        this.root = root.toAbsolutePath().normalize();
        this.quota = quota.toBytes();
    }

    /** The folder that is a business's whole world by SFTP. */
    public Path home(BusinessId business) {
        return folder(business, "home");
    }

    Path of(BusinessId business, RunId run) {
        return folder(business, "runs").resolve(run.value() + ".csv");
    }

    private Path folder(BusinessId business, String name) {
        try {
            return Files.createDirectories(
                    root.resolve(business.value().toString()).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that have something here. */
    List<BusinessId> businesses() throws IOException {
        if (!Files.isDirectory(root)) return List.of();
        try (var folders = Files.list(root)) {
            return folders.flatMap(folder -> Ids.parse(folder.getFileName().toString()).stream())
                    .map(BusinessId::new)
                    .toList();
        }
    }

    /** How much more the business may store. */
    public long room(BusinessId business) throws IOException {
        var used = used(root.resolve(business.value().toString()));
        var free = Files.getFileStore(Files.createDirectories(root)).getUsableSpace() - KEPT_FREE;
        return Math.max(0, Math.min(quota - used, free));
    }

    private static long used(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return 0;
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Streams it to the disk, and it is there when this returns. @throws Full and nothing is left of it */
    long save(BusinessId business, RunId run, InputStream in) throws IOException {
        var file = of(business, run);
        var room = room(business);
        var share = quota - used(root.resolve(business.value().toString()));
        try (var out = create(file)) {
            var bytes = 0L;
            var chunk = new byte[CHUNK];
            for (int read; (read = in.read(chunk)) > 0; ) {
                bytes += read;
                if (bytes > room) throw new Full(bytes <= share, null);
                write(out, ByteBuffer.wrap(chunk, 0, read));
            }
            out.force(true);
            return bytes;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** What can't be written has no room: others may have filled the disk since we asked, or the operator's limit holds. */
    private static void write(FileChannel out, ByteBuffer bytes) throws Full {
        try {
            while (bytes.hasRemaining()) out.write(bytes);
        } catch (IOException e) {
            throw new Full(true, e);
        }
    }

    /** The same for a file that lies on this disk already; it is gone from where it was. */
    long take(BusinessId business, RunId run, Path file) throws IOException {
        var target = of(business, run);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        return Files.size(target);
    }

    /** Undoes {@link #take}, unless another file has come there. */
    void giveBack(BusinessId business, RunId run, Path file) throws IOException {
        Files.move(of(business, run), file);
    }

    /** Whose files have lain here for so long that their runs should be over. */
    List<RunId> old(BusinessId business, Instant before) throws IOException {
        var old = new ArrayList<RunId>();
        var folder = root.resolve(business.value().toString()).resolve("runs");
        if (!Files.isDirectory(folder)) return old;
        try (var files = Files.list(folder)) {
            for (var file : files.toList())
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before))
                    Ids.parse(file.getFileName().toString().replace(".csv", ""))
                            .map(RunId::new)
                            .ifPresent(old::add);
        }
        return old;
    }

    Optional<Path> find(BusinessId business, RunId run) {
        return Optional.of(of(business, run)).filter(Files::isRegularFile);
    }

    /** Takes files of these numbers out of {@code out/}: they tell of somebody who is erased, or are old. */
    void withdraw(BusinessId business, List<Integer> numbers) {
        try {
            for (var number : numbers)
                for (var table : OutTable.values())
                    Files.deleteIfExists(home(business).resolve("out").resolve(table.fileName(number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(BusinessId business, RunId run) {
        try {
            Files.deleteIfExists(of(business, run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
