package stammkunde.business;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stammkunde.business.SignIn.Account;
import stammkunde.keys.Keys;
import stammkunde.shared.BusinessId;

/**
 * Proof that a password fitted several accounts, for the moment in which one of them is chosen. Sealed with our keys, in
 * the page of who gave the password, good for five minutes.
 */
@Component
public class SignInTickets {

    private static final byte[] CONTEXT = "sign-in ticket".getBytes(StandardCharsets.UTF_8);
    private static final Duration LASTS = Duration.ofMinutes(5);

    private final Keys keys;
    private final Clock clock;

    SignInTickets(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public String seal(List<Account> accounts) {
        var text = clock.instant().plus(LASTS).getEpochSecond()
                + accounts.stream()
                        .map(one -> " " + one.business() + " " + one.staff().value())
                        .collect(Collectors.joining());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.encrypt(text.getBytes(StandardCharsets.UTF_8), CONTEXT));
    }

    /** @return whose account it is at the chosen business; empty for a ticket that has run out or isn't ours */
    public Optional<StaffId> open(String ticket, BusinessId chosen) {
        try {
            var bytes = keys.decrypt(Base64.getUrlDecoder().decode(ticket), CONTEXT);
            var parts = new String(bytes, StandardCharsets.UTF_8).split(" ");
            if (Instant.ofEpochSecond(Long.parseLong(parts[0])).isBefore(clock.instant())) return Optional.empty();
            for (int i = 1; i + 1 < parts.length; i += 2)
                if (parts[i].equals(chosen.toString())) return Optional.of(new StaffId(UUID.fromString(parts[i + 1])));
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
