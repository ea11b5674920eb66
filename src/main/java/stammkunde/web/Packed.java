package stammkunde.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A file in small, packed when it is first asked for: large ones would cost the start of the program its time. */
final class Packed {

    private final byte[] plain;
    private volatile byte @Nullable [] packed;

    Packed(byte[] plain) {
        this.plain = plain;
    }

    byte[] bytes() {
        var known = packed;
        if (known != null) return known;

        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var fresh = out.toByteArray();
        packed = fresh;
        return fresh;
    }
}
