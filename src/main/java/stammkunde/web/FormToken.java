package stammkunde.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a session's forms must bring along. It follows from the session's secret, so it needs no place of its own; on each
 * page it looks different, so that a packed page's length says nothing about it (BREACH).
 */
public final class FormToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private FormToken() {}

    /** @param secret the session's token */
    public static String of(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return printed(mac.doFinal("form".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /** The same under random bytes that come along; empty stays empty. */
    static String masked(String token) {
        if (token.isEmpty()) return "";
        var mask = new byte[BYTES];
        RANDOM.nextBytes(mask);
        var both = Arrays.copyOf(mask, 2 * BYTES);
        System.arraycopy(under(mask, Base64.getUrlDecoder().decode(token)), 0, both, BYTES, BYTES);
        return printed(both);
    }

    /** @param brought as a form sent it: anything at all */
    static boolean fits(String brought, String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(brought);
            var plain = bytes.length == 2 * BYTES
                    ? under(Arrays.copyOf(bytes, BYTES), Arrays.copyOfRange(bytes, BYTES, 2 * BYTES))
                    : bytes;
            return MessageDigest.isEqual(plain, Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static byte[] under(byte[] mask, byte[] bytes) {
        var result = new byte[BYTES];
        for (var i = 0; i < BYTES; i++) result[i] = (byte) (bytes[i] ^ mask[i]);
        return result;
    }

    private static String printed(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
