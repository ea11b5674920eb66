package stammkunde.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's keys. They live in a file outside of the database, so that a copy of the database alone gives
 * away no secret. Whoever loses the file loses what was encrypted with it: backups contain it.
 */
@Component
public class Keys {

    private static final int HASH_BYTES = 32;

    private final Aead aead;
    private final PrfSet prf;

    /** @param file made at the first start, readable by its owner only */
    Keys(@Value("${stammkunde.keys}") Path file) {
        var set = KeySet.in(file);
        try {
            this.aead = set.encryption();
            this.prf = set.hashing();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key set in " + file + " can't be used", e);
        }
    }

    /** @param context what this belongs to, such as the row's id: decrypting needs the same, so rows can't be swapped */
    public byte[] encrypt(byte[] plain, byte[] context) {
        try {
            return aead.encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encrypting failed", e);
        }
    }

    /** @throws IllegalStateException if this wasn't encrypted by this installation and for this context */
    public byte[] decrypt(byte[] encrypted, byte[] context) {
        try {
            return aead.decrypt(encrypted, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not encrypted with this installation's keys, or for another context", e);
        }
    }

    /**
     * 32 bytes that find a secret again without storing it. The same for the same value, but only with our key, so
     * that short values (codes, e-mail addresses) can't be tried out from a copy of the database.
     *
     * @param purpose keeps hashes of one value for different uses apart
     */
    public byte[] keyedHash(byte[] purpose, byte[] value) {
        var input = new byte[Integer.BYTES + purpose.length + value.length];
        var buffer = ByteBuffer.wrap(input);
        buffer.putInt(purpose.length).put(purpose).put(value);
        try {
            return prf.computePrimary(input, HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("hashing failed", e);
        }
    }
}
