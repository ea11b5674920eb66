package stammkunde.account;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import stammkunde.access.Leftovers;
import stammkunde.shared.BusinessId;

/** Registrations that came to nothing go after a day, links when they have expired (R-SEC-62). */
@Component
class AccountLeftovers implements Leftovers {

    private static final Duration KEPT = Duration.ofDays(1);

    private final RegistrationRepository registrations;
    private final AccountKeys keys;
    private final Clock clock;

    AccountLeftovers(RegistrationRepository registrations, AccountKeys keys, Clock clock) {
        this.registrations = registrations;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public int forget(BusinessId business) {
        return registrations.deleteEnded(business, clock.instant().minus(KEPT)) + keys.deleteEnded(business);
    }
}
