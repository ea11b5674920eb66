package stammkunde.business;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.stereotype.Component;
import stammkunde.keys.Keys;
import stammkunde.keys.Secrets;

/**
 * Recognises a browser in which an account has signed in before, so that strangers' guesses don't lock its owner out.
 * The cookie opens nothing; it is a random number and our mark over it and the e-mail.
 */
@Component
public class KnownDevices {

    private static final byte[] PURPOSE = "known device".getBytes(StandardCharsets.UTF_8);
    private static final int RANDOM_LENGTH = 22;

    private final Keys keys;

    KnownDevices(Keys keys) {
        this.keys = keys;
    }

    /** The cookie's value for a browser that has just signed in. */
    public String mark(String email) {
        var random = Secrets.token().substring(0, RANDOM_LENGTH);
        return random + mark(random, email);
    }

    public boolean knows(String email, String cookie) {
        if (cookie.length() <= RANDOM_LENGTH) return false;
        var random = cookie.substring(0, RANDOM_LENGTH);
        return MessageDigest.isEqual(bytes(random + mark(random, email)), bytes(cookie));
    }

    private String mark(String random, String email) {
        var hash = keys.keyedHash(PURPOSE, bytes(random + StaffMembers.spelling(email)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
