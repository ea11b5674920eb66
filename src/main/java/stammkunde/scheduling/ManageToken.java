package stammkunde.scheduling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a letter's link carries to open one appointment: 32 random bytes. Only its hash is stored. */
record ManageToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static ManageToken next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new ManageToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** It opens somebody's appointment, so it is in no log. */
    @Override
    public String toString() {
        return "ManageToken[…]";
    }
}
