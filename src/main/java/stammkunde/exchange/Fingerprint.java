package stammkunde.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import stammkunde.business.Business.Country;
import stammkunde.exchange.csv.Table;

/**
 * What the cells of a line say, as 16 bytes: two lines with the same ones are read alike. That is so only as long as the
 * same program reads them into the same fields, at home in the same country; so these are part of it. Order and headings
 * of the columns are not.
 */
final class Fingerprint {

    private static final String PROGRAM = program();

    private final Columns columns;
    private final List<Field> fields;
    private final byte[] reader;
    private final MessageDigest digest = sha256();

    Fingerprint(Columns columns, Country home) {
        this(columns, home, PROGRAM);
    }

    Fingerprint(Columns columns, Country home, String program) {
        this.columns = columns;
        this.fields = columns.kind().fields();
        this.reader = (program + '\0' + columns.kind() + '\0' + home + '\0').getBytes(StandardCharsets.UTF_8);
    }

    UUID of(Table.Line line) {
        digest.update(reader);
        for (var field : fields) {
            digest.update(columns.cell(line, field).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0); // cells have none
        }
        var hash = ByteBuffer.wrap(digest.digest());
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** Its jar, which names those of its libraries; where there is none, each process is another program. */
    private static String program() {
        try {
            var source = Fingerprint.class.getProtectionDomain().getCodeSource();
            if (source == null || !source.getLocation().getProtocol().equals("file"))
                return UUID.randomUUID().toString();
            var jar = Path.of(source.getLocation().toURI());
            if (!Files.isRegularFile(jar)) return UUID.randomUUID().toString();
            var digest = sha256();
            try (var in = new DigestInputStream(Files.newInputStream(jar), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | URISyntaxException unknown) {
            return UUID.randomUUID().toString();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java has SHA-256", broken);
        }
    }
}
