package stammkunde.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import stammkunde.access.PortalCodes;
import stammkunde.access.Stay;
import stammkunde.access.TrustLevel;
import stammkunde.access.Visit;
import stammkunde.access.Visits;
import stammkunde.account.AccountRepository.Row;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.PasswordHashes;
import stammkunde.business.PasswordHashes.Line;
import stammkunde.business.PasswordPolicy;
import stammkunde.business.PortalSettings;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

/**
 * Login with e-mail address, mobile number or customer number and a password. Whether anybody is known by it shows
 * neither in the answer nor in its time: each try costs {@value #CHECKS} hashes, so that two people may share an address
 * and nobody sees that they do (R-SEC-17).
 */
@Service
public class Logins {

    static final int CHECKS = 2;

    private final BusinessTransaction transaction;
    private final AccountRepository accounts;
    private final AccountKeys keys;
    private final Holders holders;
    private final Businesses businesses;
    private final PortalSettings settings;
    private final PortalCodes codes;
    private final PasswordHashes passwords;
    private final LoginLimits limits;
    private final Visits visits;
    private final SecurityLog log;
    private final Clock clock;

    Logins(
            BusinessTransaction transaction,
            AccountRepository accounts,
            AccountKeys keys,
            Holders holders,
            Businesses businesses,
            PortalSettings settings,
            PortalCodes codes,
            PasswordHashes passwords,
            LoginLimits limits,
            Visits visits,
            SecurityLog log,
            Clock clock) {
        this.transaction = transaction;
        this.accounts = accounts;
        this.keys = keys;
        this.holders = holders;
        this.businesses = businesses;
        this.settings = settings;
        this.codes = codes;
        this.passwords = passwords;
        this.limits = limits;
        this.visits = visits;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Must be called outside of a transaction.
     *
     * @param typed anything at all
     * @param stay  „Angemeldet bleiben“
     * @throws stammkunde.business.PasswordsBusy if there is no capacity for one more
     */
    public Login attempt(BusinessId business, String typed, String password, Origin origin, boolean stay) {
        var who = Identifier.parse(typed, businesses.get(business).country());
        var name = who.map(Identifier::key).orElseGet(() -> "? " + typed.strip());
        var rows = who.map(known -> candidates(business, known)).orElse(List.of());
        var ids = rows.stream().map(row -> row.account().id()).toList();
        if (!limits.allow(business, name, ids, origin)) return new Login.Stopped();

        var fitting = fitting(rows, password, origin);
        if (fitting.isEmpty()) {
            rows.forEach(row -> note(business, row.account()));
            return new Login.Wrong();
        }
        if (fitting.size() > 1) return new Login.Several();
        var row = fitting.getFirst();
        limits.forgive(business, name, row.account().id(), origin);
        return enter(business, row, password, origin, stay);
    }

    /** Accounts that can be meant, those used last first. Who shares an address with more people has a customer number. */
    private List<Row> candidates(BusinessId business, Identifier who) {
        return transaction.in(business, () -> {
            var cards = holders.of(business, who).stream().map(Customer::id).toList();
            return accounts.of(business, cards).stream()
                    .filter(row -> row.account().active())
                    .limit(CHECKS)
                    .toList();
        });
    }

    private List<Row> fitting(List<Row> rows, String password, Origin origin) {
        var tooLong = password.length() > 2 * PasswordPolicy.MOST;
        var fitting = new ArrayList<Row>();
        for (var i = 0; i < CHECKS; i++) {
            var row = i < rows.size() ? rows.get(i) : null;
            var allowed = row != null && !tooLong && limits.allow(row.account().id(), origin) && inTime(row.account());
            var hash = row == null ? null : row.hash();
            var fits = passwords.fits(Line.CUSTOMERS, tooLong ? "too long" : password, allowed ? hash : null);
            if (row != null && fits) fitting.add(row);
        }
        return fitting;
    }

    private boolean inTime(Account account) {
        var until = account.oneTimeUntil();
        return until == null || until.isAfter(clock.instant());
    }

    private Login enter(BusinessId business, Row row, String password, Origin origin, boolean stay) {
        var account = row.account();
        if (!codes.state(business, account.customer()).open()) return new Login.Closed();
        if (account.oneTimeUntil() != null)
            return new Login.MustChange(keys.issue(business, account.id(), AccountKeys.Kind.FIRST_LOGIN));
        var old = row.hash();
        if (old != null && passwords.isOutdated(old)) {
            var hash = passwords.hash(Line.CUSTOMERS, password);
            transaction.run(business, () -> accounts.rehash(business, account.id(), old, hash));
        }
        return open(business, account.customer(), origin, stay);
    }

    /**
     * Opens the portal for somebody whose account it is beyond doubt: after the right password, a confirmed code, a
     * passkey. A visit that this browser had before ends.
     */
    public Login.In open(BusinessId business, CustomerId customer, Origin origin, boolean stay) {
        var opened = transaction.in(business, () -> {
            var account = accounts.of(business, customer).orElseThrow().account();
            accounts.used(business, account.id(), clock.instant());
            var lasts = stay ? Stay.signedIn(settings.stay(business)) : Stay.BRIEF;
            var token =
                    visits.start(business, customer, Visit.Key.PASSWORD, TrustLevel.CONFIRMED, origin.browser(), lasts);
            return new Login.In(token, lasts.kept(), limits.mark(account.id()));
        });
        visits.instead(origin.visit(), opened.token());
        return opened;
    }

    /**
     * The password makes an open visit fresh, as a code does.
     *
     * @return the visit's new token; empty: that wasn't it, or it was tried too often
     */
    public Optional<String> stepUp(Visit visit, String password, Origin origin) {
        return isRight(visit, password, origin) ? visits.confirm(visit) : Optional.empty();
    }

    /** Whether that is the password of whoever visits; counts as a try to log in. */
    boolean isRight(Visit visit, String password, Origin origin) {
        var business = visit.business();
        var rows = transaction.in(business, () -> accounts.of(business, List.of(visit.customer()))).stream()
                .filter(row -> row.account().active() && row.account().hasPassword())
                .toList();
        var ids = rows.stream().map(row -> row.account().id()).toList();
        var name = "customer " + visit.customer().value();
        if (!limits.allow(business, name, ids, origin)) return false;
        var fits = !fitting(rows, password, origin).isEmpty();
        if (fits) limits.forgive(business, name, ids.getFirst(), origin);
        return fits;
    }

    private void note(BusinessId business, Account account) {
        log.add(
                business,
                null,
                Act.ACCOUNT_LOGIN_REFUSED,
                account.customer().value().toString());
    }
}
