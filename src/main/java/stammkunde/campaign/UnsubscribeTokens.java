package stammkunde.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.keys.Keys;
import stammkunde.keys.Secrets;

/**
 * What stands in a letter to end advertising: 128 bits made of the recipient and the installation's key, so that a letter
 * that is sent again says the same. The database has its hash.
 */
@Component
class UnsubscribeTokens {

    private static final byte[] PURPOSE = "unsubscribe".getBytes(UTF_8);
    private static final int BYTES = 16;

    private final Keys keys;

    UnsubscribeTokens(Keys keys) {
        this.keys = keys;
    }

    String of(UUID recipient) {
        var id = ByteBuffer.allocate(16)
                .putLong(recipient.getMostSignificantBits())
                .putLong(recipient.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(keys.keyedHash(PURPOSE, id), BYTES));
    }

    byte[] hash(UUID recipient) {
        return Secrets.hash(of(recipient));
    }
}
