package stammkunde.business;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes as authenticator apps make them: RFC 6238 with SHA-1, six digits, a new one each 30 seconds. */
final class Totp {

    static final int SECRET_BYTES = 20;
    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-1", e);
        }
    }

    /** The step whose code this is: now's, the one before or the one after, because clocks differ. */
    static OptionalLong match(byte[] secret, String code, Instant now) {
        for (long step = step(now) - 1; step <= step(now) + 1; step++)
            if (code(secret, step).equals(code)) return OptionalLong.of(step);
        return OptionalLong.empty();
    }

    /** As people type a secret into an app; 20 bytes are 32 letters, without padding. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        long buffer = 0;
        int bits = 0;
        for (var one : bytes) {
            buffer = buffer << 8 | one & 0xff;
            bits += 8;
            for (; bits >= 5; bits -= 5) text.append(BASE32.charAt((int) (buffer >> bits - 5) & 31));
        }
        if (bits > 0) text.append(BASE32.charAt((int) (buffer << 5 - bits) & 31));
        return text.toString();
    }
}
