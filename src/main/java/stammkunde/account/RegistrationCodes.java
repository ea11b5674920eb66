package stammkunde.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.keys.Keys;
import stammkunde.shared.BusinessId;

/** Six digits, kept as a keyed hash and sealed until the letter that brings them is sent. */
@Component
class RegistrationCodes {

    private static final byte[] PURPOSE = "registration code".getBytes(UTF_8);
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BusinessTransaction transaction;
    private final RegistrationRepository registrations;
    private final Keys keys;
    private final Clock clock;

    RegistrationCodes(BusinessTransaction transaction, RegistrationRepository registrations, Keys keys, Clock clock) {
        this.transaction = transaction;
        this.registrations = registrations;
        this.keys = keys;
        this.clock = clock;
    }

    static String random() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    byte[] hash(UUID registration, String code) {
        return keys.keyedHash(PURPOSE, (registration + " " + code).getBytes(UTF_8));
    }

    /** Of a registration that no code is sent for: no six digits fit it. */
    static byte[] unreachable() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] seal(UUID registration, String code) {
        return keys.encrypt(code.getBytes(UTF_8), context(registration));
    }

    /** For the letter; empty once it doesn't work any more. */
    Optional<String> reveal(BusinessId business, UUID registration) {
        return transaction.in(
                business,
                () -> registrations
                        .encrypted(business, registration, clock.instant())
                        .map(secret -> new String(keys.decrypt(secret, context(registration)), UTF_8)));
    }

    private static byte[] context(UUID registration) {
        return registration.toString().getBytes(UTF_8);
    }
}
