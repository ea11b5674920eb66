package stammkunde.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup to be read, checked from the first to the last byte before anything is done with it. */
record BackupFile(Path file, ZipFile zip, BackupManifest manifest) implements AutoCloseable {

    /** @throws Refusal if it is no backup, or not as it was when it was made */
    static BackupFile open(Path file) {
        try {
            var zip = new ZipFile(file.toFile());
            var backup = new BackupFile(file, zip, manifest(zip, file));
            backup.check();
            return backup;
        } catch (IOException | JacksonException e) {
            throw new Refusal("backup.damaged", file);
        }
    }

    InputStream rows(BackupManifest.Part part) throws IOException {
        return entry(zip, part.entry(), file);
    }

    InputStream content(BackupManifest.Stored stored) throws IOException {
        return entry(zip, stored.entry(), file);
    }

    byte[] keys() throws IOException {
        try (var keys = entry(zip, BackupManifest.KEYS, file)) {
            return keys.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static BackupManifest manifest(ZipFile zip, Path file) throws IOException {
        try (var in = entry(zip, BackupManifest.NAME, file)) {
            var manifest = JsonMapper.shared().readValue(in, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT)
                throw new Refusal("backup.other-format", file, String.valueOf(manifest.format()));
            return manifest;
        }
    }

    private void check() throws IOException {
        check(BackupManifest.KEYS, manifest.keysSha256());
        for (var part : manifest.parts()) check(part.entry(), part.sha256());
        for (var stored : manifest.files()) check(stored.entry(), stored.sha256());
    }

    private void check(String name, String sha256) throws IOException {
        var digest = new Sha256Output(OutputStream.nullOutputStream());
        try (var in = entry(zip, name, file)) {
            in.transferTo(digest);
        }
        if (!digest.hex().equals(sha256)) throw new Refusal("backup.damaged", file);
    }

    private static InputStream entry(ZipFile zip, String name, Path file) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw new Refusal("backup.damaged", file);
        return zip.getInputStream(entry);
    }
}
