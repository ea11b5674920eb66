package stammkunde.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs from the jar, unpacked once per content into a cache that can be deleted at any time. */
final class PostgresBinaries {

    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "/postgres-linux-x86_64.txz", "aarch64", "/postgres-linux-arm_64.txz");

    private PostgresBinaries() {}

    /** The directory that holds bin, lib and share. The fallback is used when no cache directory can be written. */
    static Path unpacked(Path fallback) {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        var archive = ARCHIVES.get(System.getProperty("os.arch"));
        if (archive == null || !system.startsWith("Linux")) throw new Refusal("postgres.no-binaries", system);

        try {
            var name = "postgres-" + fingerprint(archive);
            var cache = Directories.canWrite(cacheDirectory()) ? cacheDirectory() : fallback;
            return unpacked(archive, cache.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked(String archive, Path target) throws IOException {
        if (Files.isExecutable(target.resolve("bin/postgres"))) return target;

        var fresh = Files.createTempDirectory(target.getParent(), "unpacking");
        unpack(archive, fresh);
        Files.setPosixFilePermissions(fresh, Directories.READABLE_BY_ALL);
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Directories.delete(fresh);
            var anotherProcessWasFaster = Files.isExecutable(target.resolve("bin/postgres"));
            if (!anotherProcessWasFaster) throw e;
        }
        return target;
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) throw new IOException("archive leaves its directory: " + entry.getName());
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        Directories.createReadable(
                entry.isDirectory() ? path : path.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            var executable = (entry.getMode() & 0100) != 0;
            if (executable) Files.setPosixFilePermissions(path, Directories.READABLE_BY_ALL);
            else Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static Path cacheDirectory() {
        if (Unprivileged.isRoot()) return Path.of("/var/cache/stammkunde");

        var cache = System.getenv("XDG_CACHE_HOME");
        return cache == null || cache.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache", "stammkunde")
                : Path.of(cache, "stammkunde");
    }

    /** Checksum and length as the jar's directory has them: reading 14 MB at every start would cost more than it brings. */
    private static String fingerprint(String archive) throws IOException {
        var url = PostgresBinaries.class.getResource(archive);
        if (url == null || !(url.openConnection() instanceof JarURLConnection jar))
            throw new IllegalStateException(archive + " is not in a jar on the class path");

        var entry = jar.getJarEntry();
        return "%08x-%x".formatted(entry.getCrc(), entry.getSize());
    }

    private static InputStream resource(String name) {
        var resource = PostgresBinaries.class.getResourceAsStream(name);
        if (resource == null) throw new IllegalStateException(name + " is not on the class path");
        return resource;
    }
}
