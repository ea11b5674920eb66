package stammkunde.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.keys.Keys;
import stammkunde.shared.Ids;

/** Codes that say what they are about to nobody but us, work once, and only for a moment; none of them is kept. */
@Component
class SealedCodes {

    private static final Limit ONCE = new Limit(1, Duration.ofMinutes(10));
    private static final int LONGEST = 400;

    /**
     * @param purpose for which alone a code is good
     * @param lasts   shorter than spent codes are remembered, ten minutes
     */
    record Kind(String purpose, Duration lasts) {

        private byte[] context() {
            return purpose.getBytes(UTF_8);
        }
    }

    private final Keys keys;
    private final Throttle throttle;
    private final Clock clock;

    SealedCodes(Keys keys, Throttle throttle, Clock clock) {
        this.keys = keys;
        this.throttle = throttle;
        this.clock = clock;
    }

    String make(Kind kind, UUID... about) {
        var ends = clock.instant().plus(kind.lasts).toEpochMilli();
        var text = Stream.concat(Stream.of(ends, Ids.next()), Arrays.stream(about))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.encrypt(text.getBytes(UTF_8), kind.context()));
    }

    /**
     * Outside of a transaction.
     *
     * @param code anything at all
     * @return what it is about, as it was given; empty: too late, spent, or no code of this kind
     */
    Optional<List<UUID>> spend(Kind kind, String code) {
        return read(kind, code)
                .filter(read -> clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(read.getFirst()))))
                // by what it says inside: one code can be spelled in several ways
                .filter(read -> throttle.tryAcquire(kind.purpose, read.get(1), ONCE))
                .map(read -> read.stream().skip(2).map(UUID::fromString).toList());
    }

    private Optional<List<String>> read(Kind kind, String code) {
        if (code.length() > LONGEST) return Optional.empty();
        try {
            var plain = keys.decrypt(Base64.getUrlDecoder().decode(code), kind.context());
            return Optional.of(List.of(new String(plain, UTF_8).split(" ")));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
