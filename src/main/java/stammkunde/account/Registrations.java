package stammkunde.account;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.access.Masks;
import stammkunde.access.PortalCodes;
import stammkunde.account.Registration.Beginning;
import stammkunde.account.Registration.Checking;
import stammkunde.account.Registration.Finishing;
import stammkunde.account.Registration.Purpose;
import stammkunde.business.BusinessToken;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.PasswordHashes;
import stammkunde.business.PasswordHashes.Line;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Merges;
import stammkunde.customer.Phone;
import stammkunde.keys.Secrets;
import stammkunde.messaging.Reach;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * From nothing to an account: somebody names an address or a customer number, gives the code that went there, and sets a
 * password (D4, D5). Whether they were known shows only after the code; until then each step looks and takes the same
 * (R-SEC-17). A card is found by what one person alone has: shared addresses are never guessed about.
 */
@Service
public class Registrations {

    static final Duration CODE_LASTS = Duration.ofMinutes(10);
    static final Duration PASSWORD_LASTS = Duration.ofMinutes(30);
    static final int TRIES = 5;
    private static final int LONGEST_NAME = 200;

    private final BusinessTransaction transaction;
    private final RegistrationRepository registrations;
    private final RegistrationCodes codes;
    private final RegistrationLimits limits;
    private final Holders holders;
    private final AccountRepository accountRows;
    private final Accounts accounts;
    private final Newcomers newcomers;
    private final AccountLetters letters;
    private final Logins logins;
    private final Customers customers;
    private final Merges merges;
    private final PortalCodes portals;
    private final Businesses businesses;
    private final PasswordHashes passwords;
    private final Reach reach;
    private final Clock clock;

    Registrations(
            BusinessTransaction transaction,
            RegistrationRepository registrations,
            RegistrationCodes codes,
            RegistrationLimits limits,
            Holders holders,
            AccountRepository accountRows,
            Accounts accounts,
            Newcomers newcomers,
            AccountLetters letters,
            Logins logins,
            Customers customers,
            Merges merges,
            PortalCodes portals,
            Businesses businesses,
            PasswordHashes passwords,
            Reach reach,
            Clock clock) {
        this.transaction = transaction;
        this.registrations = registrations;
        this.codes = codes;
        this.limits = limits;
        this.holders = holders;
        this.accountRows = accountRows;
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.letters = letters;
        this.logins = logins;
        this.customers = customers;
        this.merges = merges;
        this.portals = portals;
        this.businesses = businesses;
        this.passwords = passwords;
        this.reach = reach;
        this.clock = clock;
    }

    /** Must be called outside of a transaction. @param typed anything at all @param network where it comes from */
    public Beginning begin(BusinessId business, Purpose purpose, String typed, String network) {
        var parsed = Identifier.parse(typed, businesses.get(business).country())
                .filter(who -> purpose != Purpose.APP || who.kind() == Identifier.Kind.EMAIL);
        if (parsed.isEmpty()) return new Beginning.Unreadable();
        var who = parsed.get();
        if (who.kind() == Identifier.Kind.MOBILE && !reach.canText(business)) return new Beginning.NoSms();
        return switch (limits.begin(business, who, network)) {
            case TOO_SOON -> new Beginning.TooSoon();
            case TOO_MANY -> new Beginning.TooMany();
            case GO_ON -> new Beginning.Begun(begin(business, purpose, who));
        };
    }

    /** Another code for whoever waits for one; the old one's tries count on. @param token of this browser */
    public Beginning again(BusinessId business, String token, String network) {
        var row = row(business, token).filter(one -> !one.confirmed());
        if (row.isEmpty()) return new Beginning.Unreadable();
        return begin(business, row.get().purpose(), row.get().who().value(), network);
    }

    private String begin(BusinessId business, Purpose purpose, Identifier who) {
        var cards = holders.of(business, who);
        var only = cards.size() == 1 ? Optional.of(cards.getFirst()) : Optional.<Customer>empty();
        var mayWrite = only.map(card -> limits.mayWrite(card.id())).orElse(true);
        var token = BusinessToken.make(business);
        var id = Ids.next();
        var code = RegistrationCodes.random();
        var now = clock.instant();
        transaction.run(business, () -> {
            var to = letters.receiver(business, who, only).filter(_ -> mayWrite);
            var has = only.flatMap(card -> accountRows.of(business, card.id()))
                    .map(AccountRepository.Row::account)
                    .filter(account -> account.hasPassword() || !account.active());
            var open = to.isPresent() && has.isEmpty();
            var row = new RegistrationRepository.Row(
                    id,
                    purpose,
                    who,
                    only.map(Customer::id).orElse(null),
                    open ? codes.hash(id, code) : RegistrationCodes.unreachable(),
                    0,
                    false);
            registrations.insert(business, row, Secrets.hash(token), codes.seal(id, code), now, now.plus(CODE_LASTS));
            if (to.isEmpty()) return;
            if (has.isPresent()) letters.exists(business, has.get(), only.orElseThrow(), to.get());
            else letters.code(business, id, to.get());
        });
        return token;
    }

    /** @param token anything at all */
    public Optional<Registration> find(BusinessId business, String token) {
        return row(business, token)
                .map(row -> new Registration(
                        row.purpose(),
                        row.who().kind(),
                        masked(row.who()),
                        row.confirmed() ? row.who().value() : "",
                        row.confirmed(),
                        row.customer() == null));
    }

    private static String masked(Identifier who) {
        return switch (who.kind()) {
            case EMAIL -> Masks.email(who.value());
            case MOBILE -> Masks.phone(who.value());
            case NUMBER -> who.value();
        };
    }

    private Optional<RegistrationRepository.Row> row(BusinessId business, String token) {
        if (!BusinessToken.businessOf(token).equals(Optional.of(business))) return Optional.empty();
        return transaction.in(business, () -> registrations.find(business, Secrets.hash(token), clock.instant()));
    }

    /** Must be called outside of a transaction. @param token of this browser @param typed anything at all */
    public Checking check(BusinessId business, String token, String typed, String network) {
        var found = row(business, token);
        if (found.isEmpty()) return new Checking.Void();
        if (found.get().confirmed()) return new Checking.Right();
        var who = found.get().who();
        if (!limits.check(business, who, network)) return new Checking.Stopped();

        var digits = typed.replaceAll("\\s", "");
        var id = found.get().id();
        var now = clock.instant();
        var taken = transaction.in(business, () -> registrations.take(business, id, TRIES, now));
        if (taken.isEmpty()) return new Checking.Void();
        if (!MessageDigest.isEqual(codes.hash(id, digits), taken.get().codeHash()))
            return taken.get().tries() < TRIES
                    ? new Checking.Wrong(TRIES - taken.get().tries())
                    : new Checking.Void();
        var confirmed =
                transaction.in(business, () -> registrations.confirm(business, id, now, now.plus(PASSWORD_LASTS)));
        if (!confirmed) return new Checking.Void();
        limits.forgive(business, who, network);
        return new Checking.Right();
    }

    /**
     * Sets the password, makes what is missing, opens the portal. Must be called outside of a transaction.
     *
     * @param firstName of somebody without a card; else not looked at
     * @throws stammkunde.business.PasswordsBusy if there is no capacity for one more
     */
    public Finishing finish(
            BusinessId business,
            String token,
            String firstName,
            String lastName,
            String password,
            Origin origin,
            boolean stay) {
        var found = row(business, token).filter(RegistrationRepository.Row::confirmed);
        if (found.isEmpty()) return new Finishing.Void();
        var row = found.get();
        var known = card(business, row.customer());
        if (row.customer() != null && known == null) return new Finishing.Void();
        if (known != null && !portals.state(business, known.id()).open()) return new Finishing.Closed();
        if (known == null && !(isName(firstName) && isName(lastName))) return new Finishing.Nameless();
        var problem = accounts.problem(business, known, password);
        if (problem.isPresent()) return new Finishing.Weak(problem.get());

        var hash = passwords.hash(Line.CUSTOMERS, password);
        var whose = transaction.in(business, () -> {
            if (!registrations.finish(business, row.id())) return Optional.<CustomerId>empty();
            if (known != null && isTaken(business, known.id())) return Optional.<CustomerId>empty();
            var customer = known != null
                    ? known.id()
                    : newcomers.make(business, person(row.who(), firstName.strip(), lastName.strip()));
            accounts.write(business, customer, hash, null);
            return Optional.of(customer);
        });
        return whose.<Finishing>map(
                        customer -> new Finishing.Done(logins.open(business, customer, origin, stay), known == null))
                .orElseGet(Finishing.Void::new);
    }

    /** Where it is now: cards may have been merged meanwhile. */
    private @Nullable Customer card(BusinessId business, @Nullable CustomerId customer) {
        return customer == null
                ? null
                : customers.find(business, merges.standing(business, customer)).orElse(null);
    }

    /** Nobody's account is changed by registering (R-SEC-25). */
    private boolean isTaken(BusinessId business, CustomerId customer) {
        return accountRows
                .of(business, customer)
                .map(AccountRepository.Row::account)
                .filter(account -> account.hasPassword() || !account.active())
                .isPresent();
    }

    private static boolean isName(String typed) {
        return !typed.isBlank()
                && typed.length() <= LONGEST_NAME
                && typed.chars().noneMatch(Character::isISOControl);
    }

    private static CustomerData person(Identifier who, String firstName, String lastName) {
        return who.kind() == Identifier.Kind.EMAIL
                ? CustomerData.person(firstName, lastName, List.of(who.value()), List.of())
                : CustomerData.person(firstName, lastName, List.of(), List.of(new Phone(who.value(), true)));
    }
}
