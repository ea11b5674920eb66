package stammkunde.account;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.access.PortalCodes;
import stammkunde.access.Visit;
import stammkunde.access.Visits;
import stammkunde.account.Challenges.Purpose;
import stammkunde.account.PasskeyRepository.Row;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * Passkeys of customers, beside or instead of a password. Each proof is begun here with something to sign and finished by the
 * page that began it. A passkey belongs to one customer of one business under one host name; anywhere else it is unknown.
 */
@Service
public class Passkeys {

    static final int MOST = 20;
    static final int LONGEST_NAME = 60;
    private static final Limit PER_NETWORK = new Limit(300, Duration.ofMinutes(15));

    private final BusinessTransaction transaction;
    private final PasskeyRepository passkeys;
    private final Challenges challenges;
    private final WebAuthn webAuthn;
    private final Accounts accounts;
    private final AccountLetters letters;
    private final Customers customers;
    private final Logins logins;
    private final Businesses businesses;
    private final PortalCodes codes;
    private final Visits visits;
    private final Throttle throttle;
    private final SecurityLog log;
    private final Clock clock;

    Passkeys(
            BusinessTransaction transaction,
            PasskeyRepository passkeys,
            Challenges challenges,
            WebAuthn webAuthn,
            Accounts accounts,
            AccountLetters letters,
            Customers customers,
            Logins logins,
            Businesses businesses,
            PortalCodes codes,
            Visits visits,
            Throttle throttle,
            SecurityLog log,
            Clock clock) {
        this.transaction = transaction;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.webAuthn = webAuthn;
        this.accounts = accounts;
        this.letters = letters;
        this.customers = customers;
        this.logins = logins;
        this.businesses = businesses;
        this.codes = codes;
        this.visits = visits;
        this.throttle = throttle;
        this.log = log;
        this.clock = clock;
    }

    public boolean has(BusinessId business, CustomerId customer) {
        return !of(business, customer).isEmpty();
    }

    /** Also those of other host names of the business. */
    public List<Passkey> of(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> passkeys.of(business, customer)).stream()
                .map(Row::passkey)
                .toList();
    }

    /** @return empty: too many from this network */
    public Optional<Ceremony> beginLogin(BusinessId business, RelyingParty party, Origin origin) {
        if (!throttle.tryAcquire("passkey", Throttle.network(origin.network()), PER_NETWORK)) return Optional.empty();
        var issued = challenges.issue(business, Purpose.LOGIN, party.id(), null);
        return Optional.of(new Ceremony(issued.token(), PasskeyOptions.toUse(party, issued.challenge(), List.of())));
    }

    /** Whoever isn't proved hears the same, whatever was wrong. @param token from the beginning @param json anything at all */
    public Login logIn(
            BusinessId business, RelyingParty party, String token, String json, Origin origin, boolean stay) {
        var challenge = challenges.spend(business, token, Purpose.LOGIN, party.id(), null);
        if (challenge.isEmpty()) return new Login.Wrong();
        var claim = webAuthn.claim(json).filter(said -> said.userHandle().length > 0);
        var proved = claim.flatMap(said -> proved(business, party, challenge.get(), said, _ -> true));
        if (proved.isEmpty()) return new Login.Wrong();
        var customer = proved.get();
        if (!codes.state(business, customer).open() || isSwitchedOff(business, customer)) return new Login.Closed();
        return logins.open(business, customer, origin, stay);
    }

    private boolean isSwitchedOff(BusinessId business, CustomerId customer) {
        return accounts.find(business, customer).filter(Account::active).isEmpty();
    }

    /** @return empty: this customer has none for this host name */
    public Optional<Ceremony> beginStepUp(Visit visit, RelyingParty party) {
        var known = known(visit, party);
        if (known.isEmpty() || isSwitchedOff(visit.business(), visit.customer())) return Optional.empty();
        var issued = challenges.issue(visit.business(), Purpose.STEP_UP, party.id(), visit.id());
        return Optional.of(new Ceremony(issued.token(), PasskeyOptions.toUse(party, issued.challenge(), known)));
    }

    /** Whether „Mit Passkey bestätigen“ is worth offering. */
    public boolean has(Visit visit, RelyingParty party) {
        return !known(visit, party).isEmpty();
    }

    /** @return the visit's new token; empty: not proved */
    public Optional<String> stepUp(Visit visit, RelyingParty party, String token, String json) {
        var business = visit.business();
        return challenges
                .spend(business, token, Purpose.STEP_UP, party.id(), visit.id())
                .filter(_ -> !isSwitchedOff(business, visit.customer()))
                .flatMap(challenge -> webAuthn.claim(json)
                        .flatMap(claim -> proved(business, party, challenge, claim, visit.customer()::equals)))
                .flatMap(_ -> visits.confirm(visit));
    }

    /** @param visit FRESH */
    public Ceremony beginAdding(Visit visit, RelyingParty party, Customer customer) {
        var issued = challenges.issue(visit.business(), Purpose.ADD, party.id(), visit.id());
        var name = customer.emails().isEmpty()
                ? customer.name()
                : customer.emails().getFirst();
        var business = businesses.get(visit.business()).name();
        var options = PasskeyOptions.toMake(
                party, business, issued.challenge(), handle(visit.customer()), name, known(visit, party));
        return new Ceremony(issued.token(), options);
    }

    /** Makes the account where there is none. @param visit FRESH @param name as its owner will recognise it */
    public PasskeyAdding add(Visit visit, RelyingParty party, String token, String json, String name) {
        var business = visit.business();
        var made = challenges
                .spend(business, token, Purpose.ADD, party.id(), visit.id())
                .flatMap(challenge -> webAuthn.made(party, challenge, json));
        if (made.isEmpty()) return new PasskeyAdding.Refused();
        return transaction.in(business, () -> {
            if (passkeys.of(business, visit.customer()).size() >= MOST) return new PasskeyAdding.TooMany();
            accounts.create(business, visit.customer());
            var id = new PasskeyId(Ids.next());
            var kept = new WebAuthn.Stored(
                    made.get().credential(),
                    handle(visit.customer()),
                    made.get().signCount());
            var passkey = new Passkey(id, party.id(), shortened(name, party), clock.instant(), null);
            var row = new Row(passkey, visit.customer(), made.get().credentialId(), kept);
            if (!passkeys.insert(business, row)) return new PasskeyAdding.Refused();
            noted(business, visit.customer(), Act.PASSKEY_ADDED, passkey);
            return new PasskeyAdding.Added(id);
        });
    }

    /** @return false: not one of this customer's */
    public boolean remove(Visit visit, PasskeyId passkey) {
        return transaction.in(visit.business(), () -> {
            var own = passkeys.of(visit.business(), visit.customer()).stream()
                    .map(Row::passkey)
                    .filter(one -> one.id().equals(passkey))
                    .findFirst();
            if (own.isEmpty() || !passkeys.delete(visit.business(), visit.customer(), passkey)) return false;
            noted(visit.business(), visit.customer(), Act.PASSKEY_REMOVED, own.get());
            return true;
        });
    }

    private Optional<CustomerId> proved(
            BusinessId business,
            RelyingParty party,
            byte[] challenge,
            WebAuthn.Claim claim,
            Predicate<CustomerId> meant) {
        return transaction.in(business, () -> {
            var row = passkeys.lock(business, party.id(), claim.credentialId())
                    .filter(found -> meant.test(found.customer()));
            var counter = row.flatMap(found -> webAuthn.proved(party, challenge, claim, found.stored()));
            counter.ifPresent(
                    count -> passkeys.used(business, row.orElseThrow().passkey().id(), count, clock.instant()));
            return counter.map(_ -> row.orElseThrow().customer());
        });
    }

    private List<byte[]> known(Visit visit, RelyingParty party) {
        return transaction.in(visit.business(), () -> passkeys.of(visit.business(), visit.customer())).stream()
                .filter(row -> row.passkey().host().equals(party.id()))
                .map(Row::credentialId)
                .toList();
    }

    /** By which the device knows whose passkey it keeps: the card's id, which says nothing about anybody. */
    private static byte[] handle(CustomerId customer) {
        return ByteBuffer.allocate(16)
                .putLong(customer.value().getMostSignificantBits())
                .putLong(customer.value().getLeastSignificantBits())
                .array();
    }

    private static String shortened(@Nullable String name, RelyingParty party) {
        var plain = name == null ? "" : name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (plain.isEmpty())
            return party.id().substring(0, Math.min(LONGEST_NAME, party.id().length()));
        return plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(0, LONGEST_NAME).strip();
    }

    /** A way in has come or gone: the log knows, and so does every known address (R-SEC-12). */
    private void noted(BusinessId business, CustomerId customer, Act act, Passkey passkey) {
        log.addByCustomer(business, customer.value(), act, customer.value().toString());
        var account = accounts.find(business, customer).orElseThrow();
        var card = customers.find(business, customer).orElseThrow();
        letters.passkey(business, act == Act.PASSKEY_ADDED, account, card, passkey.name());
    }
}
