package stammkunde.exchange.sftp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.util.Optional;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.keys.Keys;
import stammkunde.shared.BusinessId;

/** Who may drop and fetch files by SFTP: one user a business, who can do nothing else anywhere. */
@Service
public class SftpUsers {

    private static final byte[] PURPOSE = "sftp-password".getBytes(StandardCharsets.UTF_8);
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LETTERS = 24;
    private static final int NAME_LETTERS = 5;
    private static final int LONGEST_KEY = 4_000;
    private static final int SHORTEST_RSA = 2048;

    private final BusinessTransaction transaction;
    private final SftpUserRepository users;
    private final Businesses businesses;
    private final Keys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SftpUsers(
            BusinessTransaction transaction, SftpUserRepository users, Businesses businesses, Keys keys, Clock clock) {
        this.transaction = transaction;
        this.users = users;
        this.businesses = businesses;
        this.keys = keys;
        this.clock = clock;
    }

    public Optional<SftpUser> of(BusinessId business) {
        return transaction.in(business, () -> users.find(business));
    }

    /** The business's user with a new password, which nobody sees again. An older one ends. */
    public String renewPassword(BusinessId business) {
        var password = letters(PASSWORD_LETTERS);
        transaction.run(business, () -> {
            open(business);
            users.setPassword(business, hash(password));
        });
        return password;
    }

    /** @return false if it is no key, or one too weak */
    public boolean setKey(BusinessId business, String typed) {
        var line = typed.strip();
        if (line.length() > LONGEST_KEY || line.lines().count() > 1 || key(line).isEmpty()) return false;
        transaction.run(business, () -> {
            open(business);
            users.setKey(business, line);
        });
        return true;
    }

    public void remove(BusinessId business) {
        transaction.run(business, () -> users.delete(business));
    }

    private void open(BusinessId business) {
        var slug = businesses.get(business).slug();
        var begin = slug.length() <= 24 ? slug : slug.substring(0, 24).replaceAll("-+$", "");
        users.insertIfNone(business, begin + "-" + letters(NAME_LETTERS), clock.instant());
    }

    private String letters(int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }

    private byte[] hash(String password) {
        return keys.keyedHash(PURPOSE, password.getBytes(StandardCharsets.UTF_8));
    }

    /** Whose name that is; empty: nobody's. */
    Optional<BusinessId> byName(String name) {
        return users.byName(name);
    }

    boolean fits(BusinessId business, String password) {
        var stored = transaction.in(business, () -> users.password(business));
        return stored.isPresent() && MessageDigest.isEqual(stored.get(), hash(password));
    }

    boolean fits(BusinessId business, PublicKey offered) {
        return of(business)
                .flatMap(user -> key(user.key()))
                .filter(key -> KeyUtils.compareKeys(key, offered))
                .isPresent();
    }

    void seen(BusinessId business) {
        transaction.run(business, () -> users.seen(business, clock.instant()));
    }

    /** {@code SHA256:…}, as OpenSSH prints it. */
    public static String fingerprint(String line) {
        return key(line).map(KeyUtils::getFingerPrint).orElse("");
    }

    static Optional<PublicKey> key(String line) {
        if (line.isBlank()) return Optional.empty();
        try {
            var entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line);
            if (entry == null || !entry.getLoginOptions().isEmpty()) return Optional.empty();
            var key = entry.resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
            var weak = key instanceof RSAKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA
                    || "DSA".equals(key.getAlgorithm());
            return weak ? Optional.empty() : Optional.of(key);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
