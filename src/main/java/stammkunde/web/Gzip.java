package stammkunde.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs pages in one piece. A stream would pass on the many small pieces that a template writes one by one; and making
 * a deflater costs more than using it, so a few are kept.
 */
final class Gzip {

    /** A quarter of the time of the default level, for a tenth more bytes. */
    private static final int LEVEL = Deflater.BEST_SPEED + 1;

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0};
    private static final ArrayBlockingQueue<Deflater> RESTING =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors() * 2);

    private Gzip() {}

    static ByteArrayOutputStream pack(byte[] plain) {
        var found = RESTING.poll();
        var deflater = found == null ? new Deflater(LEVEL, true) : found;
        try {
            return pack(plain, deflater);
        } finally {
            deflater.reset();
            if (!RESTING.offer(deflater)) deflater.end();
        }
    }

    private static ByteArrayOutputStream pack(byte[] plain, Deflater deflater) {
        var packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        packed.writeBytes(HEAD);
        deflater.setInput(plain);
        deflater.finish();
        var piece = new byte[8192];
        while (!deflater.finished()) packed.write(piece, 0, deflater.deflate(piece));
        packed.writeBytes(tail(plain));
        return packed;
    }

    /** Checksum and length of what was packed (RFC 1952). */
    private static byte[] tail(byte[] plain) {
        var checksum = new CRC32();
        checksum.update(plain);
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt(plain.length)
                .array();
    }
}
