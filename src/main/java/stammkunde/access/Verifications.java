package stammkunde.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import stammkunde.access.Sending.NoSuchTarget;
import stammkunde.access.Sending.Sent;
import stammkunde.access.Sending.TooMany;
import stammkunde.access.Sending.TooSoon;
import stammkunde.business.BusinessToken;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.customer.Customer;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.keys.Keys;
import stammkunde.keys.Secrets;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.messaging.Placeholder;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * Six digits to an address on file make a visit CONFIRMED (R-SEC-13..18). A code works once, for ten minutes, in the
 * browser that asked for it, and takes five tries; wrong tries count on when a new one is asked for.
 */
@Service
public class Verifications {

    static final Duration LASTS = Duration.ofMinutes(10);
    static final Duration WAIT = Duration.ofSeconds(30);
    static final int TRIES = 5;
    private static final Limit PER_CUSTOMER = new Limit(8, Duration.ofHours(1));
    private static final Limit PER_CUSTOMER_A_DAY = new Limit(20, Duration.ofDays(1));
    private static final Limit PER_NETWORK = new Limit(30, Duration.ofHours(1));
    private static final Limit PER_BUSINESS_A_DAY = new Limit(2_000, Duration.ofDays(1));
    private static final Limit WRONG = new Limit(20, Duration.ofHours(12));
    private static final byte[] PURPOSE = "verification code".getBytes(UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BusinessTransaction transaction;
    private final VerificationRepository verifications;
    private final VisitRepository visits;
    private final Customers customers;
    private final Businesses businesses;
    private final Outbox outbox;
    private final Throttle throttle;
    private final Keys keys;
    private final SecurityLog log;
    private final Clock clock;

    Verifications(
            BusinessTransaction transaction,
            VerificationRepository verifications,
            VisitRepository visits,
            Customers customers,
            Businesses businesses,
            Outbox outbox,
            Throttle throttle,
            Keys keys,
            SecurityLog log,
            Clock clock) {
        this.transaction = transaction;
        this.verifications = verifications;
        this.visits = visits;
        this.customers = customers;
        this.businesses = businesses;
        this.outbox = outbox;
        this.throttle = throttle;
        this.keys = keys;
        this.log = log;
        this.clock = clock;
    }

    /** Where codes can go: e-mail addresses first, then mobile numbers. */
    public static List<Target> targets(Customer customer) {
        var targets = new ArrayList<Target>();
        for (var email : customer.emails())
            targets.add(new Target("email-" + targets.size(), Channel.EMAIL, Masks.email(email), email));
        customer.phones().stream()
                .filter(Phone::mobile)
                .map(Phone::value)
                .forEach(number ->
                        targets.add(new Target("mobile-" + targets.size(), Channel.SMS, Masks.phone(number), number)));
        return targets;
    }

    /** @param key of a {@link Target}, as it came @param network where the request comes from */
    public Sending send(Visit visit, String key, String network) {
        var business = visit.business();
        var customer = customers.find(business, visit.customer()).orElseThrow();
        var target =
                targets(customer).stream().filter(one -> one.key().equals(key)).findFirst();
        if (target.isEmpty()) return new NoSuchTarget();
        var last = transaction.in(business, () -> verifications.lastAsked(business, visit.id()));
        if (last.isPresent() && clock.instant().isBefore(last.get().plus(WAIT))) return new TooSoon();
        if (!mayAsk(visit, network)) return new TooMany();

        var id = Ids.next();
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        var now = clock.instant();
        transaction.run(business, () -> {
            verifications.insert(
                    business,
                    id,
                    visit.customer(),
                    visit.id(),
                    hash(id, code),
                    keys.encrypt(code.getBytes(UTF_8), context(id)),
                    now,
                    now.plus(LASTS));
            outbox.add(business, letter(business, id, customer, target.get()));
        });
        return new Sent(target.get());
    }

    private boolean mayAsk(Visit visit, String network) {
        var who = visit.business() + " " + visit.customer().value();
        return throttle.tryAcquire("code for customer", who, PER_CUSTOMER)
                && throttle.tryAcquire("code for customer a day", who, PER_CUSTOMER_A_DAY)
                && throttle.tryAcquire("code from network", Throttle.network(network), PER_NETWORK)
                && throttle.tryAcquire("codes of business", visit.business().toString(), PER_BUSINESS_A_DAY);
    }

    private NewLetter letter(BusinessId business, UUID id, Customer customer, Target target) {
        var locale = businesses.get(business).locale();
        var model = Map.of(Placeholder.CUSTOMER.key(), customer.name());
        return target.channel() == Channel.EMAIL
                ? NewLetter.mail(LetterKind.VERIFICATION_CODE, id, target.address(), customer.name(), locale, model)
                : NewLetter.sms(LetterKind.VERIFICATION_CODE, id, target.address(), locale, model);
    }

    /** @param typed anything at all */
    public Checking check(Visit visit, String typed) {
        var business = visit.business();
        var who = business + " " + visit.customer().value();
        if (!throttle.tryAcquire("wrong codes", who, WRONG)) return new Checking.Stopped();

        var digits = typed.replaceAll("\\s", "");
        var found = transaction.in(business, () -> verifications.take(business, visit.id(), TRIES, clock.instant()));
        if (found.isEmpty()) return new Checking.Void();
        var row = found.get();
        if (!MessageDigest.isEqual(hash(row.id(), digits), row.hash()))
            return row.tries() < TRIES ? new Checking.Wrong(TRIES - row.tries()) : new Checking.Void();

        var token = confirm(visit, row.id());
        if (token.isEmpty()) return new Checking.Void();
        throttle.forgive("wrong codes", who);
        return new Checking.Right(token.get());
    }

    private Optional<String> confirm(Visit visit, UUID verification) {
        var business = visit.business();
        return transaction.in(business, () -> {
            var now = clock.instant();
            if (!verifications.use(business, verification, now)) return Optional.empty();
            var token = BusinessToken.make(business);
            if (!visits.confirm(business, visit.id(), Secrets.hash(token), now)) return Optional.empty();
            var subject = visit.customer().value();
            log.addByCustomer(business, subject, Act.PORTAL_CONFIRMED, subject.toString());
            return Optional.of(token);
        });
    }

    /** For the letter that brings it; empty once it doesn't work any more. */
    Optional<String> reveal(BusinessId business, UUID id) {
        return verifications
                .encrypted(business, id, clock.instant())
                .map(encrypted -> new String(keys.decrypt(encrypted, context(id)), UTF_8));
    }

    /** Deletes what is over for a day: until then it counts how often codes were asked for. */
    public int forgetEnded(BusinessId business) {
        return transaction.in(
                business,
                () -> verifications.deleteEnded(business, clock.instant().minus(Duration.ofDays(1))));
    }

    private byte[] hash(UUID id, String code) {
        return keys.keyedHash(PURPOSE, (id + " " + code).getBytes(UTF_8));
    }

    private static byte[] context(UUID id) {
        return id.toString().getBytes(UTF_8);
    }
}
