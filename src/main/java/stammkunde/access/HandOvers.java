package stammkunde.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.customer.CustomerId;
import stammkunde.keys.Keys;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * From a window of our own, where somebody has logged in, to a frame on somebody's website, which sees none of its cookies:
 * a code that works once and for a minute, and opens a visit of the frame's own.
 */
@Service
public class HandOvers {

    static final Duration LASTS = Duration.ofMinutes(1);
    private static final byte[] CONTEXT = "hand over".getBytes(UTF_8);
    private static final Limit ONCE = new Limit(1, Duration.ofMinutes(10));
    private static final int LONGEST = 1_000;

    /** @param nonce what it is spent by: one code can be spelled in several ways */
    private record Offer(BusinessId business, CustomerId customer, VisitId visit, Instant ends, String nonce) {}

    private final Visits visits;
    private final Keys keys;
    private final Throttle throttle;
    private final Clock clock;

    HandOvers(Visits visits, Keys keys, Throttle throttle, Clock clock) {
        this.visits = visits;
        this.keys = keys;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** @param visit that is sure of the customer @return the code */
    public String offer(Visit visit) {
        if (visit.level().compareTo(TrustLevel.CONFIRMED) < 0)
            throw new IllegalArgumentException("only who has logged in is handed on");
        var text = "%s %s %s %d %s"
                .formatted(
                        visit.business(),
                        visit.customer().value(),
                        visit.id().value(),
                        clock.instant().plus(LASTS).toEpochMilli(),
                        Ids.next());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.encrypt(text.getBytes(UTF_8), CONTEXT));
    }

    /**
     * @param code   anything at all
     * @param device as its owner will recognise it
     * @return the token of the new visit; empty: too late, taken before, or no code of ours
     */
    public Optional<String> take(String code, String device) {
        return read(code)
                .filter(offer -> clock.instant().isBefore(offer.ends))
                .filter(offer -> throttle.tryAcquire("hand over", offer.nonce, ONCE))
                .filter(offer -> visits.of(offer.business, offer.customer).stream()
                        .anyMatch(open -> open.id().equals(offer.visit)))
                .map(offer ->
                        visits.start(offer.business, offer.customer, Visit.Key.PASSWORD, TrustLevel.CONFIRMED, device));
    }

    private Optional<Offer> read(String code) {
        if (code.length() > LONGEST) return Optional.empty();
        try {
            var plain = keys.decrypt(Base64.getUrlDecoder().decode(code), CONTEXT);
            var parts = new String(plain, UTF_8).split(" ");
            return Optional.of(new Offer(
                    new BusinessId(UUID.fromString(parts[0])),
                    new CustomerId(UUID.fromString(parts[1])),
                    new VisitId(UUID.fromString(parts[2])),
                    Instant.ofEpochMilli(Long.parseLong(parts[3])),
                    parts[4]));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
