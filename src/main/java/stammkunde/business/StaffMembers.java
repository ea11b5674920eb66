package stammkunde.business;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** The people who work in a business's back office. */
@Service
public class StaffMembers {

    private final BusinessTransaction transaction;
    private final StaffRepository staff;
    private final Businesses businesses;
    private final StaffSessions sessions;
    private final PasswordHashes passwords;
    private final Clock clock;

    StaffMembers(
            BusinessTransaction transaction,
            StaffRepository staff,
            Businesses businesses,
            StaffSessions sessions,
            PasswordHashes passwords,
            Clock clock) {
        this.transaction = transaction;
        this.staff = staff;
        this.businesses = businesses;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** One spelling for one address: what people type differs in case, blanks and code points (R-SEC-15). */
    public static String spelling(String email) {
        return Normalizer.normalize(email, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Those who may not sign in any more come last. */
    public List<StaffMember> all(BusinessId business) {
        return transaction.in(business, () -> staff.all(business));
    }

    public Optional<StaffMember> find(BusinessId business, StaffId id) {
        return transaction.in(business, () -> staff.find(business, id));
    }

    /**
     * Somebody without a password: they can't sign in until they have set one.
     *
     * @return empty if somebody here has that e-mail already, who is left as they are (R-SEC-25)
     */
    public Optional<StaffId> add(BusinessId business, String name, String email, Role role) {
        var id = new StaffId(Ids.next());
        var added = transaction.in(
                business, () -> staff.insert(business, id, name, spelling(email), role, clock.instant()));
        return added ? Optional.of(id) : Optional.empty();
    }

    public void rename(BusinessId business, StaffId id, String name) {
        transaction.run(business, () -> staff.rename(business, id, name));
    }

    /** Ends all of their sessions. @return why it isn't taken; empty when it is set */
    public Optional<PasswordProblem> setPassword(BusinessId business, StaffId id, String password) {
        var member = find(business, id).orElseThrow(() -> new IllegalArgumentException("no staff " + id));
        var problem = problemOf(business, member, password);
        if (problem.isPresent()) return problem;

        var hash = passwords.hash(password);
        transaction.run(business, () -> {
            staff.setPassword(business, id, hash);
            sessions.endAll(business, id);
        });
        return Optional.empty();
    }

    /** For asking again before something grave. */
    public boolean passwordFits(BusinessId business, StaffId id, String password) {
        var known = transaction.in(business, () -> staff.credentials(business, id));
        return passwords.fits(
                password, known.map(StaffRepository.Credentials::passwordHash).orElse(null));
    }

    private Optional<PasswordProblem> problemOf(BusinessId business, StaffMember member, String password) {
        var itself = businesses.get(business);
        return PasswordPolicy.check(
                password,
                member.hasSecondFactor(),
                List.of(itself.name(), itself.slug(), member.name(), member.email(), "stammkunde"));
    }
}
