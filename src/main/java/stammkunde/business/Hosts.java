package stammkunde.business;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.Throttle.Limit;
import stammkunde.keys.Secrets;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;
import stammkunde.shared.PublicAddress;

/**
 * A business's own host names. A listed name counts as soon as the DNS shows the business's token under it; whoever proves
 * it first has it. It stops counting when the record has been gone for {@link Host#GRACE}.
 */
@Service
public class Hosts {

    public static final int MOST = 10;
    private static final Limit CHECKS = new Limit(30, Duration.ofMinutes(10));

    private final BusinessTransaction transaction;
    private final HostRepository hosts;
    private final TextRecords records;
    private final Throttle throttle;
    private final SecurityLog log;
    private final PublicAddress installation;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Hosts(
            BusinessTransaction transaction,
            HostRepository hosts,
            TextRecords records,
            Throttle throttle,
            SecurityLog log,
            PublicAddress installation,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.transaction = transaction;
        this.hosts = hosts;
        this.records = records;
        this.throttle = throttle;
        this.log = log;
        this.installation = installation;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param name as {@link HostName#sent} gives it @return whom it counts for */
    public Optional<BusinessId> holder(String name) {
        return jdbc.sql("select entrance.host(:name)")
                .param("name", name)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(BusinessId::new);
    }

    /** The main one first, then those that count. */
    public List<Host> all(BusinessId business) {
        return transaction.in(business, () -> hosts.all(business));
    }

    public Optional<Host> find(BusinessId business, HostId host) {
        return transaction.in(business, () -> hosts.find(business, host));
    }

    /** @param typed anything at all */
    public HostAdding add(BusinessId business, StaffId by, String typed) {
        var name = HostName.typed(typed);
        if (name.isEmpty()) return new HostAdding.NotAName();
        if (name.get().equals(installation.host())) return new HostAdding.Installations();
        return transaction.in(business, () -> {
            if (hosts.all(business).size() >= MOST) return new HostAdding.TooMany();
            var id = new HostId(Ids.next());
            if (!hosts.insert(business, id, name.get(), Secrets.token(), clock.instant()))
                return new HostAdding.Listed();
            noted(business, by, "host added: " + name.get());
            return new HostAdding.Added(id);
        });
    }

    /** Asks the DNS now. @return empty: no such name, or asked too often */
    public Optional<HostProof> check(BusinessId business, StaffId by, HostId host) {
        if (!throttle.tryAcquire("host check", business.toString(), CHECKS)) return Optional.empty();
        return find(business, host).map(found -> check(business, by, found));
    }

    /** Outside of any transaction, for the DNS may take its time. @param by null: nobody asked */
    HostProof check(BusinessId business, @Nullable StaffId by, Host host) {
        var proof = HostProof.of(host, records.at(host.record()));
        if (proof == HostProof.FOUND
                && holder(host.name())
                        .filter(holder -> !holder.equals(business))
                        .isPresent()) proof = HostProof.TAKEN;
        try {
            note(business, by, host.id(), proof);
        } catch (DuplicateKeyException otherWasFirst) {
            proof = HostProof.TAKEN;
            note(business, by, host.id(), proof);
        }
        events.publishEvent(new HostsChanged(business));
        return proof;
    }

    private void note(BusinessId business, @Nullable StaffId by, HostId id, HostProof proof) {
        transaction.run(business, () -> hosts.find(business, id).ifPresent(host -> note(business, by, host, proof)));
    }

    private void note(BusinessId business, @Nullable StaffId by, Host host, HostProof proof) {
        var after = after(host, proof, clock.instant());
        hosts.update(business, after);
        hosts.someMain(business);
        if (after.counts() && !host.counts()) noted(business, by, "host verified: " + host.name());
        if (!after.counts() && host.counts()) {
            noted(business, by, "host switched off: " + host.name());
            events.publishEvent(new HostSwitchedOff(business, host.id()));
        } else if (after.counts() && after.missingSince() != null && host.missingSince() == null)
            events.publishEvent(new HostMissing(business, host.id()));
    }

    /** The rule: what a name is after such an answer. */
    static Host after(Host host, HostProof proof, Instant now) {
        var verified = host.verifiedAt();
        var missing = host.missingSince();
        if (proof == HostProof.FOUND) {
            verified = verified == null ? now : verified;
            missing = null;
        } else if (verified != null && proof.isMissing()) {
            missing = missing == null ? now : missing;
            if (!now.isBefore(missing.plus(Host.GRACE))) verified = null;
        }
        var main = host.main() && verified != null;
        return new Host(host.id(), host.name(), host.token(), main, verified, now, proof, missing);
    }

    /** @return false if no name of the business's that counts */
    public boolean setMain(BusinessId business, StaffId by, HostId host) {
        return changed(business, transaction.in(business, () -> {
            var chosen = hosts.find(business, host).filter(Host::counts);
            if (chosen.isEmpty()) return false;
            var now = chosen.get();
            hosts.noMain(business);
            hosts.update(
                    business,
                    new Host(
                            now.id(),
                            now.name(),
                            now.token(),
                            true,
                            now.verifiedAt(),
                            now.checkedAt(),
                            now.proof(),
                            now.missingSince()));
            noted(business, by, "main host: " + now.name());
            return true;
        }));
    }

    /** It counts no more, and links that were built from it lead nowhere. @return false: no such name */
    public boolean remove(BusinessId business, StaffId by, HostId host) {
        return changed(business, transaction.in(business, () -> {
            var gone = hosts.find(business, host);
            if (gone.isEmpty() || !hosts.delete(business, host)) return false;
            hosts.someMain(business);
            noted(business, by, "host removed: " + gone.get().name());
            return true;
        }));
    }

    private boolean changed(BusinessId business, boolean done) {
        if (done) events.publishEvent(new HostsChanged(business));
        return done;
    }

    private void noted(BusinessId business, @Nullable StaffId by, String what) {
        if (by == null) log.addBySystem(business, Act.SETTINGS_CHANGED, what);
        else log.add(business, by, Act.SETTINGS_CHANGED, what);
    }
}
