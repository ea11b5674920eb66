package stammkunde.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.keys.Keys;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * What travels to a business's website instead of a personal link: a code that works once and for two minutes. Who gets hold
 * of it there can at most do what somebody could to whom the link was forwarded.
 */
@Component
class LinkCodes {

    /** As long as a website may take to load. */
    static final Duration LASTS = Duration.ofMinutes(2);

    private static final byte[] CONTEXT = "personal link handed over".getBytes(UTF_8);
    private static final Limit ONCE = new Limit(1, Duration.ofMinutes(10));
    private static final int LONGEST = 400;

    record Code(BusinessId business, UUID link, Instant ends, String nonce) {}

    private final Keys keys;
    private final Throttle throttle;
    private final Clock clock;

    LinkCodes(Keys keys, Throttle throttle, Clock clock) {
        this.keys = keys;
        this.throttle = throttle;
        this.clock = clock;
    }

    String make(BusinessId business, UUID link) {
        var text = "%s %s %d %s"
                .formatted(business, link, clock.instant().plus(LASTS).toEpochMilli(), Ids.next());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.encrypt(text.getBytes(UTF_8), CONTEXT));
    }

    /** Outside of a transaction. @param code anything at all @return empty: too late, spent, or no code of ours */
    Optional<Code> spend(String code) {
        return read(code)
                .filter(read -> clock.instant().isBefore(read.ends))
                .filter(read -> throttle.tryAcquire("personal link code", read.nonce, ONCE));
    }

    private Optional<Code> read(String code) {
        if (code.length() > LONGEST) return Optional.empty();
        try {
            var plain = keys.decrypt(Base64.getUrlDecoder().decode(code), CONTEXT);
            var parts = new String(plain, UTF_8).split(" ");
            return Optional.of(new Code(
                    new BusinessId(UUID.fromString(parts[0])),
                    UUID.fromString(parts[1]),
                    Instant.ofEpochMilli(Long.parseLong(parts[2])),
                    parts[3]));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
