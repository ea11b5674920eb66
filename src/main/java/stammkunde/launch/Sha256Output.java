package stammkunde.launch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes on what is written and knows its SHA-256. Closing it leaves what is underneath open. */
final class Sha256Output extends FilterOutputStream {

    private final MessageDigest digest;

    Sha256Output(OutputStream out) {
        super(out);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        digest.update(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** Of what was written so far; to be asked once. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
