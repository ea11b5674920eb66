package stammkunde.business;

import java.time.Duration;
import org.springframework.stereotype.Component;
import stammkunde.business.SignIn.Origin;
import stammkunde.business.Throttle.Limit;

/**
 * How often sign-in may be tried (R-SEC-14 to 16).
 *
 * <p>From a device that signed in before, only its own tries count: strangers who guess at an account from many
 * addresses stop each other, but not its owner.
 */
@Component
class SignInLimits {

    private static final Limit PER_DEVICE = new Limit(10, Duration.ofMinutes(15));
    private static final Limit PER_PAIR = new Limit(5, Duration.ofMinutes(15));
    private static final Limit PER_NETWORK = new Limit(100, Duration.ofMinutes(15));
    private static final Limit PER_ACCOUNT = new Limit(30, Duration.ofHours(1));
    private static final Limit PER_ACCOUNT_AND_DAY = new Limit(100, Duration.ofDays(1));

    private final Throttle throttle;
    private final KnownDevices devices;

    SignInLimits(Throttle throttle, KnownDevices devices) {
        this.throttle = throttle;
        this.devices = devices;
    }

    /** Counts one try; every kind of limit that it passes counts it, the first that is full stops it. */
    boolean allow(String email, Origin origin) {
        if (devices.knows(email, origin.device()))
            return throttle.tryAcquire("sign-in device", origin.device(), PER_DEVICE);

        var network = Networks.of(origin.address());
        return throttle.tryAcquire("sign-in pair", email + " " + network, PER_PAIR)
                && throttle.tryAcquire("sign-in network", network, PER_NETWORK)
                && throttle.tryAcquire("sign-in account", email, PER_ACCOUNT)
                && throttle.tryAcquire("sign-in day", email, PER_ACCOUNT_AND_DAY);
    }

    /** After the right password, and after a reset by mail. The network's count stays: it isn't this account's. */
    void forgive(String email, Origin origin) {
        throttle.forgive("sign-in pair", email + " " + Networks.of(origin.address()));
        throttle.forgive("sign-in account", email);
        throttle.forgive("sign-in day", email);
        if (devices.knows(email, origin.device())) throttle.forgive("sign-in device", origin.device());
    }
}
