package stammkunde.account;

import java.time.Duration;
import org.springframework.stereotype.Component;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

/**
 * How often codes are sent and tried (R-SEC-14, 15, 18). Counts what was typed, known or not, so that being stopped says
 * nothing.
 */
@Component
class RegistrationLimits {

    private static final Limit WAIT = new Limit(1, Duration.ofSeconds(30));
    private static final Limit PER_NAME = new Limit(5, Duration.ofHours(1));
    private static final Limit PER_NAME_A_DAY = new Limit(12, Duration.ofDays(1));
    private static final Limit PER_CARD = new Limit(6, Duration.ofHours(1));
    private static final Limit PER_NETWORK = new Limit(30, Duration.ofHours(1));
    private static final Limit NUMBERS_PER_NETWORK = new Limit(10, Duration.ofHours(1));
    private static final Limit NUMBERS_A_DAY = new Limit(300, Duration.ofDays(1));
    private static final Limit PER_BUSINESS_A_DAY = new Limit(2_000, Duration.ofDays(1));
    private static final Limit WRONG = new Limit(20, Duration.ofHours(12));
    private static final Limit WRONG_PER_NETWORK = new Limit(60, Duration.ofHours(1));

    enum Answer {
        GO_ON,
        TOO_SOON,
        TOO_MANY
    }

    private final Throttle throttle;

    RegistrationLimits(Throttle throttle) {
        this.throttle = throttle;
    }

    Answer begin(BusinessId business, Identifier who, String address) {
        var name = business + " " + who.key();
        var network = Throttle.network(address);
        if (!throttle.tryAcquire("registration wait", name, WAIT)) return Answer.TOO_SOON;
        var number = who.kind() == Identifier.Kind.NUMBER;
        var allowed = throttle.tryAcquire("registration network", network, PER_NETWORK)
                && (!number || throttle.tryAcquire("registration numbers", network, NUMBERS_PER_NETWORK))
                && (!number || throttle.tryAcquire("registration numbers a day", "" + business, NUMBERS_A_DAY))
                && throttle.tryAcquire("registration name", name, PER_NAME)
                && throttle.tryAcquire("registration name a day", name, PER_NAME_A_DAY)
                && throttle.tryAcquire("registrations a day", business.toString(), PER_BUSINESS_A_DAY);
        return allowed ? Answer.GO_ON : Answer.TOO_MANY;
    }

    /** One card under its address, its number and its customer number; who is stopped here simply gets no letter. */
    boolean mayWrite(CustomerId card) {
        return throttle.tryAcquire("registration card", card.value().toString(), PER_CARD);
    }

    boolean check(BusinessId business, Identifier who, String address) {
        return throttle.tryAcquire("registration codes", business + " " + who.key(), WRONG)
                && throttle.tryAcquire("registration codes from", Throttle.network(address), WRONG_PER_NETWORK);
    }

    void forgive(BusinessId business, Identifier who, String address) {
        throttle.forgive("registration codes", business + " " + who.key());
        throttle.giveBack("registration codes from", Throttle.network(address));
    }
}
