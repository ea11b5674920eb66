package stammkunde.launch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The embedded server's three passwords: generated at the first start, in a file for our eyes only. */
record Passwords(String administrator, String owner, String app) {

    static Passwords in(Path file) throws IOException {
        if (!Files.exists(file)) write(file);

        var stored = new Properties();
        stored.load(new StringReader(Files.readString(file)));
        return new Passwords(
                stored.getProperty("administrator"), stored.getProperty("owner"), stored.getProperty("app"));
    }

    private static void write(Path file) throws IOException {
        var fresh = Files.createTempFile(
                file.getParent(),
                "passwords",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, """
                # Passwords of the embedded PostgreSQL. Made by the program; only its own roles use them.
                administrator=%s
                owner=%s
                app=%s
                """.formatted(generated(), generated(), generated()));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String generated() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[…]";
    }
}
