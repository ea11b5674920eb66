package stammkunde.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Counts;
import stammkunde.access.PersonalLink.Made;
import stammkunde.access.PersonalLink.Progress;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLink.Wanted;
import stammkunde.access.PersonalLinkRepository.Holder;
import stammkunde.access.PersonalLinkRepository.New;
import stammkunde.business.Addresses;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.customer.Merges;
import stammkunde.keys.Keys;
import stammkunde.keys.Secrets;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * Links that open the Blitztermin for one customer. Looking at one spends nothing and signs nobody in; entering opens a
 * visit at level LINKED, because a link may have been forwarded (R-SEC-5, R-SEC-7, R-SEC-11). The same link works until it
 * expires or is revoked.
 */
@Service
public class PersonalLinks {

    /** In one call. */
    public static final int MOST_AT_ONCE = 10_000;

    public static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration COUNTED_FOR = Duration.ofDays(400);
    private static final Limit WRONG_LINKS = new Limit(30, Duration.ofMinutes(10));
    private static final String TRIES = "personal link";
    /**
     * What travels to a business's website instead of a link, for as long as a website may take to load. Who gets hold of it
     * there can at most do what somebody could to whom the link was forwarded.
     */
    static final SealedCodes.Kind HANDED_OVER =
            new SealedCodes.Kind("personal link handed over", Duration.ofMinutes(2));

    private final BusinessTransaction transaction;
    private final PersonalLinkRepository links;
    private final PortalCodeRepository codes;
    private final Visits visits;
    private final Merges merges;
    private final SealedCodes sealed;
    private final Keys keys;
    private final Addresses addresses;
    private final Throttle throttle;
    private final SecurityLog log;
    private final Clock clock;

    PersonalLinks(
            BusinessTransaction transaction,
            PersonalLinkRepository links,
            PortalCodeRepository codes,
            Visits visits,
            Merges merges,
            SealedCodes sealed,
            Keys keys,
            Addresses addresses,
            Throttle throttle,
            SecurityLog log,
            Clock clock) {
        this.transaction = transaction;
        this.links = links;
        this.codes = codes;
        this.visits = visits;
        this.merges = merges;
        this.sealed = sealed;
        this.keys = keys;
        this.addresses = addresses;
        this.throttle = throttle;
        this.log = log;
        this.clock = clock;
    }

    public Made make(BusinessId business, Batch batch, Wanted wanted, @Nullable StaffId by) {
        return makeAll(business, batch, List.of(wanted), by).getFirst();
    }

    /**
     * All in one statement.
     *
     * @param wanted at most {@link #MOST_AT_ONCE}; customers of this business
     * @param by     null: a program
     * @return in the order of {@code wanted}
     */
    public List<Made> makeAll(BusinessId business, Batch batch, List<Wanted> wanted, @Nullable StaffId by) {
        var now = clock.instant();
        if (wanted.size() > MOST_AT_ONCE) throw new IllegalArgumentException("too many at once: " + wanted.size());
        if (!batch.expires().isAfter(now) || batch.expires().isAfter(now.plus(LONGEST)))
            throw new IllegalArgumentException("links must expire within " + LONGEST + ": " + batch.expires());
        if (wanted.isEmpty()) return List.of();

        var made = new ArrayList<Made>(wanted.size());
        var rows = new ArrayList<New>(wanted.size());
        for (var one : wanted) {
            var id = Ids.next();
            var secret = Secrets.linkToken();
            var encrypted = batch.inLetter() ? keys.encrypt(secret.getBytes(UTF_8), context(id)) : null;
            made.add(new Made(id, one.customer(), secret));
            rows.add(new New(id, one, Secrets.hash(secret), encrypted));
        }
        transaction.run(business, () -> {
            links.insertAll(business, batch, rows, now);
            log.add(business, by, Act.PERSONAL_LINKS_MADE, batch.source().toString());
        });
        return made;
    }

    /** What receivers of a business's links get, for each secret: at its own host name, if it has one (R-SEC-10). */
    public UnaryOperator<String> addresses(BusinessId business) {
        var own = addresses.of(business);
        return secret -> own.of("/l/" + secret);
    }

    /** For {@code LinkIssuer}s, when a letter is sent; empty if the link has ended or wasn't made for a letter. */
    public Optional<String> address(BusinessId business, UUID link) {
        return transaction.in(
                business,
                () -> links.encrypted(business, link, clock.instant())
                        .map(encrypted -> new String(keys.decrypt(encrypted, context(link)), UTF_8))
                        .map(addresses(business)));
    }

    /**
     * What the link leads to; signs nobody in. Whatever is wrong with a link, the answer is the same and takes the same
     * steps (R-SEC-2).
     *
     * @param typed   anything at all
     * @param network where it comes from
     * @param counts  false for programs that say that nobody looks yet
     */
    public Opening look(String typed, String network, boolean counts) {
        var from = Throttle.network(network);
        if (!throttle.tryAcquire(TRIES, from, WRONG_LINKS)) return new Opening.Throttled();

        var found = find(typed, link -> {
            if (counts) links.countOpened(link.business(), link.id(), clock.instant());
            return link;
        });
        if (found.isEmpty()) return new Opening.Closed();
        throttle.giveBack(TRIES, from);
        return new Opening.Open(found.get());
    }

    /** @param device as its owner will recognise it @param before the token this browser has: anything at all */
    public Entering enter(String typed, String network, String device, String before) {
        var from = Throttle.network(network);
        if (!throttle.tryAcquire(TRIES, from, WRONG_LINKS)) return new Entering.Throttled();

        return entering(from, before, find(typed, link -> entered(link, device, before)));
    }

    /**
     * Entering, put off until somebody is on the business's website: nothing is counted yet and nobody is signed in.
     *
     * @param link that was just looked at
     * @return a code for {@link #enterBy}, which works once and for two minutes
     */
    public String handOver(PersonalLink link) {
        return sealed.make(HANDED_OVER, link.business().value(), link.id());
    }

    /** As {@link #enter}, for a frame on that website. @param code anything at all */
    public Entering enterBy(String code, String network, String device, String before) {
        var from = Throttle.network(network);
        if (!throttle.tryAcquire(TRIES, from, WRONG_LINKS)) return new Entering.Throttled();

        var now = clock.instant();
        var holder = sealed.spend(HANDED_OVER, code)
                .map(about -> new Holder(new BusinessId(about.getFirst()), about.getLast()));
        return entering(from, before, holder.flatMap(one -> find(one, now, link -> entered(link, device, before))));
    }

    /** Who got in has tried nothing. */
    private Entering entering(String from, String before, Optional<Entering.Entered> entered) {
        if (entered.isEmpty()) return new Entering.Closed();
        throttle.giveBack(TRIES, from);
        return new Entering.Entered(
                entered.get().link(), visits.instead(before, entered.get().token()));
    }

    private Entering.Entered entered(PersonalLink link, String device, String before) {
        links.countEntered(link.business(), link.id(), clock.instant());
        return new Entering.Entered(link, visits.startByLink(link, device, before));
    }

    private <T> Optional<T> find(String typed, Function<PersonalLink, T> then) {
        var now = clock.instant();
        return links.holder(Secrets.hash(typed), now).flatMap(holder -> find(holder, now, then));
    }

    private <T> Optional<T> find(Holder holder, Instant now, Function<PersonalLink, T> then) {
        var business = holder.business();
        if (!BusinessTransaction.admits(business)) return Optional.empty();
        return transaction.in(
                business,
                () -> links.find(business, holder.link(), now)
                        .map(link -> standing(business, link))
                        .filter(link -> codes.isOpen(business, link.customer()))
                        .map(then));
    }

    /** The card may have become part of another one since. */
    private PersonalLink standing(BusinessId business, PersonalLink link) {
        var customer = merges.standing(business, link.customer());
        return new PersonalLink(business, link.id(), customer, link.target(), link.expiresAt(), link.toPage());
    }

    /** They open nothing any more, and visits that they opened end (R-SEC-6). @return how many were valid until now */
    public int revoke(BusinessId business, Purpose purpose, UUID source, @Nullable StaffId by) {
        return transaction.in(business, () -> {
            var revoked = links.revoke(business, purpose, source, clock.instant());
            if (revoked > 0) log.add(business, by, Act.PERSONAL_LINKS_REVOKED, source.toString());
            return revoked;
        });
    }

    public Counts counts(BusinessId business, Purpose purpose, UUID source) {
        return transaction.in(business, () -> links.counts(business, purpose, source));
    }

    /** A source's links in the order in which they were made. @param after the last one of the page before; null: from the first */
    public List<Progress> progress(BusinessId business, Purpose purpose, UUID source, @Nullable UUID after, int most) {
        return transaction.in(business, () -> links.progress(business, purpose, source, after, most));
    }

    /** Which campaign, say, a visit entered by last; empty: by none of these. */
    public Optional<UUID> sourceOf(BusinessId business, Purpose purpose, VisitId visit) {
        return transaction.in(business, () -> links.source(business, purpose, visit));
    }

    /** Deletes what nobody counts any more. */
    int forgetOld(BusinessId business) {
        return transaction.in(
                business, () -> links.deleteExpired(business, clock.instant().minus(COUNTED_FOR)));
    }

    private static byte[] context(UUID link) {
        return ("personal link " + link).getBytes(UTF_8);
    }
}
