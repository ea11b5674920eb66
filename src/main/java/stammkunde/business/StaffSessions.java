package stammkunde.business;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import stammkunde.business.StaffSession.Device;
import stammkunde.keys.Secrets;
import stammkunde.shared.BusinessId;

/**
 * Sessions of staff. The browser holds a random token that begins with the business's id, the database its hash.
 *
 * <p>A session ends after 12 hours without a request and at the latest after 14 days; one whose second factor is still
 * to be given after 30 minutes.
 */
@Service
public class StaffSessions {

    static final Duration IDLE = Duration.ofHours(12);
    public static final Duration LONGEST = Duration.ofDays(14);
    static final Duration LONGEST_HALF = Duration.ofMinutes(30);
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final BusinessTransaction transaction;
    private final StaffSessionRepository sessions;
    private final Clock clock;

    StaffSessions(BusinessTransaction transaction, StaffSessionRepository sessions, Clock clock) {
        this.transaction = transaction;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A new session with a new token.
     *
     * @param device      as its owner will recognise it: browser and system
     * @param factorGiven the second factor was given just now
     * @return the token, which can't be had again
     */
    public String start(BusinessId business, StaffId staff, String device, boolean factorGiven) {
        var token = BusinessToken.make(business);
        transaction.run(
                business,
                () -> sessions.insert(business, Secrets.hash(token), staff, device, clock.instant(), factorGiven));
        return token;
    }

    /** @param token as the browser sent it: anything at all */
    public Optional<StaffSession> find(String token) {
        return BusinessToken.businessOf(token)
                .flatMap(business -> transaction.in(business, () -> {
                    var now = clock.instant();
                    var hash = Secrets.hash(token);
                    var found = sessions.find(business, hash, now);
                    if (found.isPresent() && found.get().seenAt().isBefore(now.minus(SEEN_STEP)))
                        sessions.touch(business, hash, now);
                    return found.map(StaffSessionRepository.Found::session);
                }));
    }

    /** Those that are still open, the one used last first. */
    public List<Device> devices(BusinessId business, StaffId staff) {
        return transaction.in(business, () -> sessions.devices(business, staff, clock.instant()));
    }

    /** @return false if that isn't a session of theirs */
    public boolean end(BusinessId business, StaffId staff, String session) {
        return HEX.matcher(session).matches()
                && transaction.in(
                        business,
                        () -> sessions.delete(business, staff, HexFormat.of().parseHex(session)));
    }

    /** All but this one. */
    public void endOthers(StaffSession here) {
        var hash = HexFormat.of().parseHex(here.id());
        transaction.run(here.business(), () -> sessions.deleteOthers(here.business(), here.staff(), hash));
    }

    public void endAll(BusinessId business, StaffId staff) {
        transaction.run(business, () -> sessions.deleteAll(business, staff));
    }

    /** Deletes what has ended anyway. */
    public int forgetEnded(BusinessId business) {
        return transaction.in(business, () -> sessions.deleteEnded(business, clock.instant()));
    }
}
