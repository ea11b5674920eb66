package stammkunde.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, written from RFC 6238 and not from our code. Its clock is the {@link StoppedClock}. */
public final class Apps {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Apps() {}

    /** @param secret as the page shows it */
    public static String code(String secret) {
        return codeAt(secret, StoppedClock.NOW);
    }

    /** For a program whose clock runs. */
    public static String codeAt(String secret, Instant now) {
        return code(secret, now.getEpochSecond() / 30);
    }

    /** The one after, which is also good now. */
    public static String nextCode(String secret) {
        return codeAt(secret, StoppedClock.NOW.plusSeconds(30));
    }

    private static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret.replace(" ", "")), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return "%06d".formatted(number % 1000000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base32) {
        var bytes = new byte[base32.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++)
            if ((BASE32.indexOf(base32.charAt(bit / 5)) >> 4 - bit % 5 & 1) == 1)
                bytes[bit / 8] |= (byte) (128 >> bit % 8);
        return bytes;
    }
}
