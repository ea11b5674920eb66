package stammkunde.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.access.Visit;
import stammkunde.access.Visits;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.PasswordHashes;
import stammkunde.business.PasswordHashes.Line;
import stammkunde.business.PasswordPolicy;
import stammkunde.business.PasswordProblem;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * Customers' accounts. Passwords are hashed before a transaction begins: a hash takes long and waits in line, and must
 * not hold a connection meanwhile.
 */
@Service
public class Accounts {

    /** What open desk pages listen to. */
    public static final String TOPIC = "customers";

    static final Duration ONE_TIME = Duration.ofDays(7);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** „Passwort festlegen“ in the portal. */
    public enum Offer {
        /** There is a password or a passkey, or staff wants none. */
        NONE,
        /** The customer has said „später“. */
        HINT,
        BANNER
    }

    private final BusinessTransaction transaction;
    private final AccountRepository accounts;
    private final Customers customers;
    private final Businesses businesses;
    private final PasswordHashes passwords;
    private final Visits visits;
    private final SecurityLog log;
    private final Live live;
    private final Clock clock;

    Accounts(
            BusinessTransaction transaction,
            AccountRepository accounts,
            Customers customers,
            Businesses businesses,
            PasswordHashes passwords,
            Visits visits,
            SecurityLog log,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.accounts = accounts;
        this.customers = customers;
        this.businesses = businesses;
        this.passwords = passwords;
        this.visits = visits;
        this.log = log;
        this.live = live;
        this.clock = clock;
    }

    public Optional<Account> find(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> accounts.of(business, customer).map(AccountRepository.Row::account));
    }

    /** One of the customer's own that works: a one-time password is none. */
    public boolean hasPassword(BusinessId business, CustomerId customer) {
        return find(business, customer)
                .filter(account -> account.active() && account.hasPassword())
                .isPresent();
    }

    /** The customer's account; one without a password is made where there is none. */
    public Account create(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> {
            var before = find(business, customer);
            if (before.isPresent()) return before.get();
            accounts.add(business, new AccountId(Ids.next()), customer, clock.instant());
            log.addByCustomer(
                    business,
                    customer.value(),
                    Act.ACCOUNT_CREATED,
                    customer.value().toString());
            return find(business, customer).orElseThrow();
        });
    }

    /** Whether a password would be taken. @param customer null: somebody whose card isn't made yet */
    public Optional<PasswordProblem> problem(BusinessId business, @Nullable Customer customer, String password) {
        var itself = businesses.get(business);
        var own = new ArrayList<>(List.of(itself.name(), itself.slug(), "stammkunde"));
        if (customer != null) {
            own.add(customer.name());
            own.addAll(customer.emails());
        }
        return PasswordPolicy.check(password, false, own);
    }

    /**
     * Sets the customer's own password; makes the account where there is none. Must be called outside of a transaction.
     *
     * @return why it isn't taken; then nothing was changed
     * @throws stammkunde.business.PasswordsBusy if there is no capacity for one more
     */
    public Optional<PasswordProblem> setPassword(BusinessId business, CustomerId customer, String password) {
        var card = customers.find(business, customer).orElseThrow();
        var problem = problem(business, card, password);
        if (problem.isPresent()) return problem;
        var hash = passwords.hash(Line.CUSTOMERS, password);
        write(business, customer, hash, null);
        return Optional.empty();
    }

    /** Part of the caller's transaction. @param hash made before it began */
    void write(BusinessId business, CustomerId customer, String hash, @Nullable Instant oneTimeUntil) {
        transaction.run(business, () -> {
            create(business, customer);
            accounts.setPassword(business, customer, hash, clock.instant(), oneTimeUntil);
            var subject = customer.value().toString();
            if (oneTimeUntil == null) log.addByCustomer(business, customer.value(), Act.ACCOUNT_PASSWORD_SET, subject);
            live.announce(business, TOPIC);
        });
    }

    /**
     * A password that staff reads out or writes down: it opens only the page that replaces it, for a week (R-SEC-21). One
     * that the customer has is replaced by it, and all devices are signed out.
     *
     * @return shown once
     */
    public String makeOneTime(BusinessId business, CustomerId customer, StaffId by) {
        var password = random();
        var hash = passwords.hash(Line.STAFF, password);
        transaction.run(business, () -> {
            write(business, customer, hash, clock.instant().plus(ONE_TIME));
            accounts.setActive(business, customer, true);
            visits.endAll(business, customer, by);
            log.add(
                    business,
                    by,
                    Act.ACCOUNT_ONE_TIME_PASSWORD,
                    customer.value().toString());
        });
        return password;
    }

    /** 79 random bits in letters that nobody mistakes: {@code kq7m-x2pd-9tha-h4rw}. */
    private static String random() {
        var password = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) password.append('-');
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Neither password nor link opens it, and devices signed in with it are signed out; the portal code is another matter. */
    public void switchOff(BusinessId business, CustomerId customer, StaffId by) {
        transaction.run(business, () -> {
            if (!accounts.setActive(business, customer, false)) return;
            visits.endOpenedWith(business, customer, Visit.Key.PASSWORD, by);
            noted(business, customer, Act.ACCOUNT_SWITCHED_OFF, by);
        });
    }

    public void switchOn(BusinessId business, CustomerId customer, StaffId by) {
        transaction.run(business, () -> {
            if (accounts.setActive(business, customer, true)) noted(business, customer, Act.ACCOUNT_SWITCHED_ON, by);
        });
    }

    /** Whether the portal should ask for a password, and how loudly. */
    public Offer offer(BusinessId business, CustomerId customer) {
        return transaction.in(
                business,
                () -> accounts.offer(business, customer)
                        .map(declined -> declined ? Offer.HINT : Offer.BANNER)
                        .orElse(Offer.NONE));
    }

    /** „Später“. */
    public void decline(BusinessId business, CustomerId customer) {
        transaction.run(business, () -> accounts.decline(business, customer, clock.instant()));
    }

    private void noted(BusinessId business, CustomerId customer, Act act, StaffId by) {
        log.add(business, by, act, customer.value().toString());
        live.announce(business, TOPIC);
    }
}
