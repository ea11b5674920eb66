package stammkunde.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessToken;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Merges;
import stammkunde.keys.Secrets;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * The customers' open portals. The browser holds a random token that begins with the business's id, the database its
 * hash. A visit ends when its {@link Stay} is over; a portal code opens a new one at any time.
 */
@Service
public class Visits {

    static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);
    private static final Limit WRONG_CODES = new Limit(30, Duration.ofMinutes(10));
    private static final int LONGEST_DEVICE = 200;
    private static final int MOST_DEVICES = 100;

    private final BusinessTransaction transaction;
    private final PortalCodes codes;
    private final PortalCodeRepository codeRows;
    private final VisitRepository visits;
    private final Merges merges;
    private final Throttle throttle;
    private final SecurityLog log;
    private final Live live;
    private final Clock clock;

    Visits(
            BusinessTransaction transaction,
            PortalCodes codes,
            PortalCodeRepository codeRows,
            VisitRepository visits,
            Merges merges,
            Throttle throttle,
            SecurityLog log,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.codes = codes;
        this.codeRows = codeRows;
        this.visits = visits;
        this.merges = merges;
        this.throttle = throttle;
        this.log = log;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Opens a visit at level SCANNED. Whatever is wrong with a code, the answer is the same and takes the same steps
     * (R-SEC-2).
     *
     * @param typed   anything at all
     * @param network where it comes from
     * @param device  as its owner will recognise it
     * @param before  the token this browser has: the same customer's visit goes on unless it was only linked, another one's ends;
     *     anything at all
     */
    public Entry scan(String typed, String network, String device, String before) {
        var from = Throttle.network(network);
        if (!throttle.tryAcquire("portal code", from, WRONG_CODES)) return new Entry.Throttled();

        var code = PortalCode.parse(typed).orElseGet(PortalCode::random);
        var hash = codes.hash(code);
        var token = codeRows.holder(hash)
                .filter(holder -> BusinessTransaction.admits(holder.business()))
                .flatMap(holder -> open(holder, hash, device, before));
        if (token.isEmpty()) return new Entry.Closed();

        throttle.giveBack("portal code", from);
        return new Entry.Open(instead(before, token.get()));
    }

    /** Checked once more inside: a code that is replaced meanwhile opens nothing. */
    private Optional<String> open(PortalCodeRepository.Holder holder, byte[] hash, String device, String before) {
        var business = holder.business();
        return transaction.in(business, () -> {
            if (!codeRows.stillOpens(business, holder.customer(), hash)) return Optional.empty();
            // the card may have become part of another one since the code was printed: that one's portal counts
            var customer = merges.standing(business, holder.customer());
            if (!codeRows.isOpen(business, customer)) return Optional.empty();
            var sameAsBefore = visits.find(business, Secrets.hash(before), clock.instant())
                    .filter(visit -> visit.customer().equals(customer) && visit.level() != TrustLevel.LINKED);
            if (sameAsBefore.isPresent()) return Optional.of(before);
            return Optional.of(start(business, customer, Visit.Key.PORTAL_CODE, TrustLevel.SCANNED, device));
        });
    }

    /** One browser, one visit: the one before ends. @return {@code now} */
    public String instead(String before, String now) {
        if (!before.equals(now)) find(before).ifPresent(old -> end(old.business(), old.customer(), old.id(), null));
        return now;
    }

    /**
     * Inside the link's transaction. A LINKED visit ends with its link at the latest: it is no surer than that one.
     *
     * @return the browser's own token if it visits the same customer already, however sure
     */
    String startByLink(PersonalLink link, String device, String before) {
        var now = clock.instant();
        var sameAsBefore = visits.find(link.business(), Secrets.hash(before), now)
                .filter(visit -> visit.customer().equals(link.customer()));
        var usual = now.plus(Stay.USUAL.lasts());
        var ends = link.expiresAt().isBefore(usual) ? link.expiresAt() : usual;
        if (sameAsBefore.isPresent()) {
            visits.enteredBy(link.business(), sameAsBefore.get().id(), link.id(), ends);
            return before;
        }
        var opened = new VisitRepository.Opened(Visit.Key.PERSONAL_LINK, link.id(), TrustLevel.LINKED);
        return start(link.business(), link.customer(), opened, device, Stay.USUAL, ends);
    }

    /** @param level at most CONFIRMED @return the token for the cookie */
    public String start(BusinessId business, CustomerId customer, Visit.Key key, TrustLevel level, String device) {
        return start(business, customer, key, level, device, Stay.USUAL);
    }

    /** @param level at most CONFIRMED @return the token for the cookie */
    public String start(
            BusinessId business, CustomerId customer, Visit.Key key, TrustLevel level, String device, Stay stay) {
        var ends = clock.instant().plus(stay.lasts());
        return start(business, customer, new VisitRepository.Opened(key, null, level), device, stay, ends);
    }

    private String start(
            BusinessId business,
            CustomerId customer,
            VisitRepository.Opened opened,
            String device,
            Stay stay,
            Instant ends) {
        var token = BusinessToken.make(business);
        var name = device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
        transaction.run(business, () -> {
            var now = clock.instant();
            var id = new VisitId(Ids.next());
            visits.insert(business, id, Secrets.hash(token), customer, opened, name, now, stay, ends);
            log.addByCustomer(
                    business,
                    customer.value(),
                    Act.PORTAL_OPENED,
                    customer.value().toString());
        });
        return token;
    }

    /** @param token as the browser sent it: anything at all */
    public Optional<Visit> find(String token) {
        return businessOf(token)
                .flatMap(business -> transaction.in(business, () -> {
                    var now = clock.instant();
                    var found = visits.find(business, Secrets.hash(token), now);
                    var renewed = found.isPresent() && found.get().seenAt().isBefore(now.minus(SEEN_STEP));
                    if (renewed) visits.touch(business, found.get().id(), now);
                    return found.map(visit -> new Visit(
                            business, visit.id(), visit.customer(), level(visit, now), visit.kept(), renewed));
                }));
    }

    /**
     * Whose visit it is has just been proved otherwise than by a code: by their password. The old token opens nothing any
     * more (R-SEC-26).
     *
     * @return the new one; empty if the visit has ended meanwhile
     */
    public Optional<String> confirm(Visit visit) {
        var business = visit.business();
        var token = BusinessToken.make(business);
        return transaction.in(business, () -> {
            if (!visits.confirm(business, visit.id(), Secrets.hash(token), clock.instant())) return Optional.empty();
            var subject = visit.customer().value();
            log.addByCustomer(business, subject, Act.PORTAL_CONFIRMED, subject.toString());
            return Optional.of(token);
        });
    }

    /** The business a token was made for, if it is one that may be asked for here; the visit itself may be over. */
    public Optional<BusinessId> businessOf(String token) {
        return BusinessToken.businessOf(token).filter(BusinessTransaction::admits);
    }

    private static TrustLevel level(VisitRepository.Found visit, Instant now) {
        var confirmed = visit.confirmedAt();
        return confirmed != null && !now.isAfter(confirmed.plus(FRESH)) && !now.isBefore(confirmed.minus(FRESH))
                ? TrustLevel.FRESH
                : visit.level();
    }

    /** Those that are still open, the one used last first; at most 100. */
    public List<Visit.Device> of(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> visits.devices(business, customer, clock.instant(), MOST_DEVICES));
    }

    /** @param by null: the customer @return false if that isn't a visit of theirs */
    public boolean end(BusinessId business, CustomerId customer, VisitId visit, @Nullable StaffId by) {
        return transaction.in(business, () -> {
            var ended = visits.end(business, customer, visit);
            if (ended) noted(business, customer, by);
            return ended;
        });
    }

    /** @param by null: the customer @return how many */
    public int endAll(BusinessId business, CustomerId customer, @Nullable StaffId by) {
        return transaction.in(business, () -> {
            var ended = visits.endAll(business, customer);
            if (ended > 0) noted(business, customer, by);
            return ended;
        });
    }

    /** @param by null: the customer */
    public void endOpenedWith(BusinessId business, CustomerId customer, Visit.Key key, @Nullable StaffId by) {
        transaction.run(business, () -> {
            if (visits.endOpenedWith(business, customer, key) > 0) noted(business, customer, by);
        });
    }

    /** All but the one that asks. @return how many */
    public int endOthers(Visit visit) {
        return transaction.in(visit.business(), () -> {
            var ended = visits.endAllBut(visit.business(), visit.customer(), visit.id());
            if (ended > 0) noted(visit.business(), visit.customer(), null);
            return ended;
        });
    }

    /** Deletes what has ended anyway. */
    public int forgetEnded(BusinessId business) {
        return transaction.in(business, () -> visits.deleteEnded(business, clock.instant()));
    }

    private void noted(BusinessId business, CustomerId customer, @Nullable StaffId by) {
        var subject = customer.value().toString();
        if (by == null) log.addByCustomer(business, customer.value(), Act.PORTAL_VISIT_ENDED, subject);
        else log.add(business, by, Act.PORTAL_VISIT_ENDED, subject);
        live.announce(business, PortalCodes.TOPIC);
    }
}
