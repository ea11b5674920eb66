package stammkunde.business;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import stammkunde.business.SecurityLog.Act;
import stammkunde.keys.Secrets;
import stammkunde.shared.BusinessId;

/** Links by which staff sets a first or a new password: single use, short-lived, kept as hash (R-SEC-12). */
@Service
public class StaffKeys {

    public enum Kind {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofMinutes(60));

        private final Duration lasts;

        Kind(Duration lasts) {
            this.lasts = lasts;
        }

        public Duration lasts() {
            return lasts;
        }
    }

    /** Whom a key belongs to. */
    public record Holder(BusinessId business, String businessName, StaffMember member, Kind kind) {}

    public sealed interface Spending {

        record Spent(Holder holder) implements Spending {}

        /** The key is still good. */
        record Weak(PasswordProblem problem) implements Spending {}

        /** Used, expired, replaced, or never issued. */
        record Void() implements Spending {}
    }

    private final BusinessTransaction transaction;
    private final StaffKeyRepository keys;
    private final StaffMembers members;
    private final Businesses businesses;
    private final SecurityLog log;
    private final Clock clock;

    StaffKeys(
            BusinessTransaction transaction,
            StaffKeyRepository keys,
            StaffMembers members,
            Businesses businesses,
            SecurityLog log,
            Clock clock) {
        this.transaction = transaction;
        this.keys = keys;
        this.members = members;
        this.businesses = businesses;
        this.log = log;
        this.clock = clock;
    }

    /** One more key; those issued before stay good. @return empty for who may not sign in */
    public Optional<String> issue(BusinessId business, StaffId staff, Kind kind) {
        return transaction.in(business, () -> {
            if (members.find(business, staff).filter(StaffMember::active).isEmpty()) return Optional.empty();
            var token = BusinessToken.make(business);
            keys.insert(business, Secrets.hash(token), staff, kind, clock.instant());
            return Optional.of(token);
        });
    }

    /** Makes all keys of one kind worthless; done before a new one is asked for. */
    public void revoke(BusinessId business, StaffId staff, Kind kind) {
        transaction.run(business, () -> keys.delete(business, staff, kind));
    }

    /** Looks at a key without spending it. */
    public Optional<Holder> find(String token) {
        return BusinessToken.businessOf(token)
                .flatMap(business -> transaction.in(
                        business,
                        () -> keys.find(business, Secrets.hash(token), clock.instant())
                                .flatMap(key -> members.find(business, key.staff())
                                        .filter(StaffMember::active)
                                        .map(member -> new Holder(
                                                business,
                                                businesses.get(business).name(),
                                                member,
                                                key.kind())))));
    }

    /** Sets the password, ends all sessions of its owner and makes all their other keys worthless. */
    public Spending spend(String token, String password) {
        var found = find(token);
        if (found.isEmpty()) return new Spending.Void();

        var holder = found.get();
        var business = holder.business();
        var staff = holder.member().id();
        return transaction.in(business, () -> {
            // the row is locked before the password is hashed: of two who spend it at once, one finds it spent
            if (!keys.use(business, Secrets.hash(token), clock.instant())) return new Spending.Void();
            var problem = members.setPassword(business, staff, password);
            if (problem.isPresent()) {
                keys.giveBack(business, Secrets.hash(token));
                return new Spending.Weak(problem.get());
            }
            for (var kind : Kind.values()) keys.delete(business, staff, kind);
            log.add(business, staff, holder.kind() == Kind.RESET ? Act.PASSWORD_RESET : Act.INVITATION_ACCEPTED, "");
            return new Spending.Spent(holder);
        });
    }
}
