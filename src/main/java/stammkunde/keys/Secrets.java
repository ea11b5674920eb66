package stammkunde.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Tokens for sessions and links: the holder gets the token, the database gets its hash. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LINK_BYTES = 18;

    private Secrets() {}

    /** 256 random bits as 43 characters that need no escaping in an address or a cookie. */
    public static String token() {
        return random(BYTES);
    }

    /** 144 random bits as 24 characters: for links that have to fit into an SMS. */
    public static String linkToken() {
        return random(LINK_BYTES);
    }

    private static String random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256: enough for a token that can't be guessed; wrong for passwords and for anything short. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
