package stammkunde.partner;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import stammkunde.keys.Secrets;

/** Signs what webhooks get, as Standard Webhooks describes it: HMAC-SHA-256 over id, time and raw body. */
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final int KEY_BYTES = 32;

    private Signature() {}

    /** 256 random bits. */
    static String newSecret() {
        var key = Arrays.copyOf(Base64.getUrlDecoder().decode(Secrets.token()), KEY_BYTES);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    static String of(String secret, String id, long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            mac.update((id + "." + seconds + ".").getBytes(US_ASCII));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
