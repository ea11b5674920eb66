package stammkunde.business;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import stammkunde.shared.BusinessId;

/**
 * Businesses in which nobody wants to hear of something, remembered for a few seconds: so that what few have switched on
 * costs nothing where it is off. Other processes hear of a change after {@link #REMEMBERED} at the latest.
 */
public final class Quiet {

    public static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<BusinessId, Instant> until = new ConcurrentHashMap<>();

    public Quiet(Clock clock) {
        this.clock = clock;
    }

    public boolean is(BusinessId business) {
        var end = until.get(business);
        return end != null && end.isAfter(clock.instant());
    }

    public void remember(BusinessId business) {
        if (until.size() >= MOST) until.clear();
        until.put(business, clock.instant().plus(REMEMBERED));
    }

    /** Something about it has changed; also once that is committed, for others may have asked meanwhile. */
    public void forget(BusinessId business) {
        until.remove(business);
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    until.remove(business);
                }
            });
    }
}
