package stammkunde.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Service;
import stammkunde.access.PortalCodes;
import stammkunde.access.Visit;
import stammkunde.access.Visits;
import stammkunde.account.AccountKeys.Kind;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.PasswordHashes;
import stammkunde.business.PasswordHashes.Line;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.shared.BusinessId;

/**
 * New passwords: by a link from a letter, after a one-time password, in the open portal. Each ends the visits of other
 * devices, makes older links worthless and is told to every known address (R-SEC-12, R-SEC-26).
 */
@Service
public class PasswordChanges {

    private static final Logger logger = LoggerFactory.getLogger(PasswordChanges.class);
    private static final int MOST_LETTERS = 5;

    private final BusinessTransaction transaction;
    private final AccountRepository accountRows;
    private final Accounts accounts;
    private final AccountKeys keys;
    private final AccountLetters letters;
    private final Holders holders;
    private final Customers customers;
    private final Businesses businesses;
    private final PortalCodes portals;
    private final PasswordHashes passwords;
    private final Logins logins;
    private final LoginLimits limits;
    private final Visits visits;
    private final SecurityLog log;
    private final AsyncTaskExecutor aside;

    PasswordChanges(
            BusinessTransaction transaction,
            AccountRepository accountRows,
            Accounts accounts,
            AccountKeys keys,
            AccountLetters letters,
            Holders holders,
            Customers customers,
            Businesses businesses,
            PortalCodes portals,
            PasswordHashes passwords,
            Logins logins,
            LoginLimits limits,
            Visits visits,
            SecurityLog log,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor aside) {
        this.transaction = transaction;
        this.accountRows = accountRows;
        this.accounts = accounts;
        this.keys = keys;
        this.letters = letters;
        this.holders = holders;
        this.customers = customers;
        this.businesses = businesses;
        this.portals = portals;
        this.passwords = passwords;
        this.logins = logins;
        this.limits = limits;
        this.visits = visits;
        this.log = log;
        this.aside = aside;
    }

    /** „Passwort vergessen?“ Answers at once, and as fast for somebody whom nobody knows: the work is done aside. */
    public void ask(BusinessId business, Identifier who) {
        aside.execute(() -> {
            try {
                askNow(business, who);
            } catch (RuntimeException e) {
                logger.warn(
                        "a new password that was asked for could not be queued: {}",
                        e.getClass().getSimpleName());
            }
        });
    }

    void askNow(BusinessId business, Identifier who) {
        transaction.run(business, () -> {
            var cards = holders.of(business, who);
            var rows = accountRows.of(business, cards.stream().map(Customer::id).toList());
            if (rows.isEmpty()) tellNone(business, who, cards);
            for (var row : rows.stream().limit(MOST_LETTERS).toList()) {
                var card = cards.stream()
                        .filter(one -> one.id().equals(row.account().customer()))
                        .findFirst();
                letters.receiver(business, who, card)
                        .ifPresent(to -> ask(business, row.account(), card.orElseThrow(), to, null));
            }
        });
    }

    /** Somebody known who has no account yet learns how to get one; nothing is made for the mere asking. */
    private void tellNone(BusinessId business, Identifier who, List<Customer> cards) {
        if (cards.isEmpty()) return;
        var first = cards.getFirst();
        letters.receiver(business, who, Optional.of(first)).ifPresent(to -> letters.none(business, first, to));
    }

    /** Staff starts a reset: the letter goes to the address on file. @return false if there is none, or no account */
    public boolean ask(BusinessId business, CustomerId customer, StaffId by) {
        return transaction.in(business, () -> {
            var card = customers.find(business, customer);
            var to = card.flatMap(one -> letters.onFile(business, one));
            if (to.isEmpty()) return false;
            return ask(business, accounts.create(business, customer), card.orElseThrow(), to.get(), by);
        });
    }

    /** Links sent before stop working. */
    private boolean ask(
            BusinessId business, Account account, Customer card, AccountLetters.To to, @Nullable StaffId by) {
        if (!account.active()) return false;
        keys.revoke(business, account.id());
        letters.reset(business, account, card, to);
        log.add(business, by, Act.ACCOUNT_RESET_ASKED, card.id().value().toString());
        return true;
    }

    /** Looks at the link of a letter without spending it: whose it is. @param link anything at all */
    public Optional<Customer> byLink(BusinessId business, String link) {
        return owner(business, link, Kind.RESET);
    }

    /** The same for the browser that has given a one-time password. */
    public Optional<Customer> byTicket(BusinessId business, String ticket) {
        return owner(business, ticket, Kind.FIRST_LOGIN);
    }

    private Optional<Customer> owner(BusinessId business, String key, Kind kind) {
        return transaction.in(
                business,
                () -> keys.find(business, key, kind)
                        .flatMap(account -> accountRows.find(business, account))
                        .filter(row -> row.account().active())
                        .flatMap(row -> customers.find(business, row.account().customer())));
    }

    /** Must be called outside of a transaction. @throws stammkunde.business.PasswordsBusy if there is no capacity */
    public PasswordSetting spendLink(BusinessId business, String link, String password, Origin origin) {
        return spend(business, link, byLink(business, link), password, origin);
    }

    /** Must be called outside of a transaction. @throws stammkunde.business.PasswordsBusy if there is no capacity */
    public PasswordSetting spendTicket(BusinessId business, String ticket, String password, Origin origin) {
        return spend(business, ticket, byTicket(business, ticket), password, origin);
    }

    private PasswordSetting spend(
            BusinessId business, String key, Optional<Customer> owner, String password, Origin origin) {
        if (owner.isEmpty()) return new PasswordSetting.Void();
        var card = owner.get();
        var problem = accounts.problem(business, card, password);
        if (problem.isPresent()) return new PasswordSetting.Weak(problem.get());
        var hash = passwords.hash(Line.CUSTOMERS, password);
        var spent = transaction.in(business, () -> {
            if (!keys.use(business, key)) return false;
            write(business, card, hash);
            visits.endAll(business, card.id(), null);
            return true;
        });
        if (!spent) return new PasswordSetting.Void();
        // what was stopped by wrong tries is lifted (R-SEC-16)
        var account = accounts.find(business, card.id()).orElseThrow().id();
        for (var who : Identifier.of(card)) limits.forgive(business, who.key(), account, origin);
        if (!portals.state(business, card.id()).open()) return new PasswordSetting.Closed();
        return new PasswordSetting.Entered(logins.open(business, card.id(), origin, false));
    }

    /**
     * In the open portal; the visit goes on, all others end. Must be called outside of a transaction.
     *
     * @param old the present password; not looked at where there is none
     */
    public PasswordSetting change(Visit visit, String old, String password, Origin origin) {
        var business = visit.business();
        var card = customers.find(business, visit.customer()).orElseThrow();
        var before = accounts.find(business, card.id());
        if (before.filter(account -> !account.active()).isPresent()) return new PasswordSetting.Closed();
        if (before.filter(Account::hasPassword).isPresent() && !logins.isRight(visit, old, origin))
            return new PasswordSetting.OldWrong();
        var problem = accounts.problem(business, card, password);
        if (problem.isPresent()) return new PasswordSetting.Weak(problem.get());
        var hash = passwords.hash(Line.CUSTOMERS, password);
        transaction.run(business, () -> {
            write(business, card, hash);
            visits.endOthers(visit);
        });
        return new PasswordSetting.Changed();
    }

    private void write(BusinessId business, Customer card, String hash) {
        accounts.write(business, card.id(), hash, null);
        var account = accounts.find(business, card.id()).orElseThrow();
        keys.revoke(business, account.id());
        letters.changed(business, account, card);
    }

    /** What was typed, if it can mean anybody. */
    public Optional<Identifier> read(BusinessId business, String typed) {
        return Identifier.parse(typed, businesses.get(business).country());
    }
}
