package stammkunde.business;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.SignIn.Account;
import stammkunde.business.SignIn.Fits;
import stammkunde.business.SignIn.Origin;
import stammkunde.business.SignIn.Stopped;
import stammkunde.business.SignIn.Wrong;
import stammkunde.business.StaffRepository.Credentials;
import stammkunde.shared.BusinessId;

/** Tries e-mail and password. Whether an address is known shows neither in the answer nor in its time. */
@Service
public class SignIns {

    private record Candidate(BusinessId business, Credentials credentials) {}

    private final BusinessTransaction transaction;
    private final StaffRepository staff;
    private final PasswordHashes passwords;
    private final SignInLimits limits;
    private final SecurityLog log;
    private final JdbcClient jdbc;

    SignIns(
            BusinessTransaction transaction,
            StaffRepository staff,
            PasswordHashes passwords,
            SignInLimits limits,
            SecurityLog log,
            JdbcClient jdbc) {
        this.transaction = transaction;
        this.staff = staff;
        this.passwords = passwords;
        this.limits = limits;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** Must be called outside of a transaction. @throws PasswordsBusy if there is no capacity for one more */
    public SignIn attempt(String email, String password, Origin origin) {
        var address = StaffMembers.spelling(email);
        var allowed = limits.allow(address, origin);
        var candidates = candidates(address);
        if (!allowed) {
            candidates.forEach(one -> note(one, Act.SIGN_IN_STOPPED));
            return new Stopped();
        }

        var fitting = fitting(candidates, password);
        if (fitting.isEmpty()) {
            candidates.forEach(one -> note(one, Act.SIGN_IN_REFUSED));
            return new Wrong();
        }
        limits.forgive(address, origin);
        return new Fits(fitting);
    }

    /** After a reset by mail, which lifts what was stopped (R-SEC-16). */
    public void forgive(String email, Origin origin) {
        limits.forgive(StaffMembers.spelling(email), origin);
    }

    private List<Account> fitting(List<Candidate> candidates, String password) {
        if (password.length() > 2 * PasswordPolicy.MOST || candidates.isEmpty()) {
            passwords.fits(PasswordHashes.Line.STAFF, "nobody", null);
            return List.of();
        }
        var fitting = new ArrayList<Account>();
        for (var one : candidates) {
            var hash = one.credentials.passwordHash();
            if (!passwords.fits(PasswordHashes.Line.STAFF, password, hash)) continue;
            if (hash != null && passwords.isOutdated(hash)) renew(one, password);
            fitting.add(new Account(
                    one.business,
                    one.credentials.businessName(),
                    one.credentials.member().id()));
        }
        return fitting;
    }

    /** The hash was made with yesterday's parameters: make it anew while the password is at hand. */
    private void renew(Candidate one, String password) {
        var hash = passwords.hash(PasswordHashes.Line.STAFF, password);
        transaction.run(
                one.business,
                () -> staff.setPassword(one.business, one.credentials.member().id(), hash));
    }

    private List<Candidate> candidates(String email) {
        return bySameEmail(email).stream()
                .map(account -> transaction
                        .in(account.business, () -> staff.credentials(account.business, account.staff))
                        .map(known -> new Candidate(account.business, known)))
                .flatMap(Optional::stream)
                .toList();
    }

    private record Found(BusinessId business, StaffId staff) {}

    /** Active accounts with this e-mail, for a reset: whoever asks must not learn them. */
    public List<Account> accounts(String email) {
        return candidates(StaffMembers.spelling(email)).stream()
                .map(one -> new Account(
                        one.business,
                        one.credentials.businessName(),
                        one.credentials.member().id()))
                .toList();
    }

    /** Active accounts with this e-mail, in at most five businesses. */
    private List<Found> bySameEmail(String email) {
        return jdbc.sql("select business_id, staff_id from entrance.staff_by_email(:email)")
                .param("email", email)
                .query((row, index) -> new Found(
                        new BusinessId(row.getObject("business_id", UUID.class)),
                        new StaffId(row.getObject("staff_id", UUID.class))))
                .list();
    }

    private void note(Candidate one, Act act) {
        log.add(one.business, one.credentials.member().id(), act, "");
    }
}
