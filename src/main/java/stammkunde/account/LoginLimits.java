package stammkunde.account;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import stammkunde.business.KnownDevices;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.shared.BusinessId;

/**
 * How often a customer's login may be tried (R-SEC-14 to 16). Counts what was typed, known or not, so that stopping says
 * nothing; from a browser in which the account has signed in before only its own tries count, so that strangers who
 * guess don't lock its owner out.
 */
@Component
class LoginLimits {

    private static final Limit PER_DEVICE = new Limit(10, Duration.ofMinutes(15));
    private static final Limit PER_PAIR = new Limit(6, Duration.ofMinutes(15));
    private static final Limit PER_NETWORK = new Limit(100, Duration.ofMinutes(15));
    private static final Limit PER_NAME = new Limit(30, Duration.ofHours(1));
    private static final Limit PER_ACCOUNT_AND_DAY = new Limit(100, Duration.ofDays(1));

    private final Throttle throttle;
    private final KnownDevices devices;

    LoginLimits(Throttle throttle, KnownDevices devices) {
        this.throttle = throttle;
        this.devices = devices;
    }

    /** Counts one try. @param name what was typed, in one spelling */
    boolean allow(BusinessId business, String name, List<AccountId> accounts, Origin origin) {
        if (knows(accounts, origin)) return throttle.tryAcquire("login device", origin.device(), PER_DEVICE);
        var network = Throttle.network(origin.network());
        return throttle.tryAcquire("login pair", business + " " + name + " " + network, PER_PAIR)
                && throttle.tryAcquire("login network", network, PER_NETWORK)
                && throttle.tryAcquire("login name", business + " " + name, PER_NAME);
    }

    /**
     * The same account tried under its address, its number and its customer number. Who is stopped here hears what is said
     * to everybody with a wrong password: there is no such count for the unknown.
     */
    boolean allow(AccountId account, Origin origin) {
        return knows(List.of(account), origin)
                || throttle.tryAcquire("login account", account.value().toString(), PER_ACCOUNT_AND_DAY);
    }

    /** After the right password. The network's count stays: it isn't this account's. */
    void forgive(BusinessId business, String name, AccountId account, Origin origin) {
        throttle.forgive("login pair", business + " " + name + " " + Throttle.network(origin.network()));
        throttle.forgive("login name", business + " " + name);
        forgive(account);
        if (!origin.device().isEmpty()) throttle.forgive("login device", origin.device());
    }

    void forgive(AccountId account) {
        throttle.forgive("login account", account.value().toString());
    }

    String mark(AccountId account) {
        return devices.mark(account.value().toString());
    }

    private boolean knows(List<AccountId> accounts, Origin origin) {
        return accounts.stream()
                .anyMatch(account -> devices.knows(account.value().toString(), origin.device()));
    }
}
