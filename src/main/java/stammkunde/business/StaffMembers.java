package stammkunde.business;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import stammkunde.business.SecurityLog.Act;
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
    private final SecurityLog log;
    private final Clock clock;

    StaffMembers(
            BusinessTransaction transaction,
            StaffRepository staff,
            Businesses businesses,
            StaffSessions sessions,
            PasswordHashes passwords,
            SecurityLog log,
            Clock clock) {
        this.transaction = transaction;
        this.staff = staff;
        this.businesses = businesses;
        this.sessions = sessions;
        this.passwords = passwords;
        this.log = log;
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

    /**
     * Gives them another role, or takes away or gives back the right to sign in; ends all of their sessions.
     *
     * @param by whose own role must reach as far as both the old and the new one
     */
    public StaffChange change(BusinessId business, StaffId id, Role role, boolean active, StaffId by) {
        return transaction.in(business, () -> {
            var owners = staff.lockActiveOwners(business);
            var actor = staff.find(business, by).orElseThrow();
            var before = staff.find(business, id);
            if (before.isEmpty()) return StaffChange.UNKNOWN;
            var member = before.get();
            if (!actor.role().mayActAs(member.role()) || !actor.role().mayActAs(role)) return StaffChange.NOT_ALLOWED;
            var stopsBeingOwner = member.role() == Role.OWNER && member.active() && !(active && role == Role.OWNER);
            if (stopsBeingOwner && owners.size() == 1) return StaffChange.LAST_OWNER;

            staff.change(business, id, role, active);
            sessions.endAll(business, id);
            if (role != member.role()) log.add(business, by, Act.ROLE_CHANGED, id.value() + " " + role);
            if (active != member.active())
                log.add(
                        business,
                        by,
                        active ? Act.REACTIVATED : Act.DEACTIVATED,
                        id.value().toString());
            return StaffChange.CHANGED;
        });
    }

    /** Ends all of their sessions. @return why it isn't taken; empty when it is set */
    public Optional<PasswordProblem> setPassword(BusinessId business, StaffId id, String password) {
        var member = find(business, id).orElseThrow(() -> new IllegalArgumentException("no staff " + id));
        var problem = problemOf(business, member, password);
        if (problem.isPresent()) return problem;

        var hash = passwords.hash(PasswordHashes.Line.STAFF, password);
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
                PasswordHashes.Line.STAFF,
                password,
                known.map(StaffRepository.Credentials::passwordHash).orElse(null));
    }

    private Optional<PasswordProblem> problemOf(BusinessId business, StaffMember member, String password) {
        var itself = businesses.get(business);
        return PasswordPolicy.check(
                password,
                member.hasSecondFactor(),
                List.of(itself.name(), itself.slug(), member.name(), member.email(), "stammkunde"));
    }
}
