package stammkunde.business;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.shared.BusinessId;

/** Looks again once a day at every name that counts, and at new claims for a while, in case nobody presses the button. */
@Component
public class HostChecks {

    static final Duration PAUSE = Duration.ofHours(20);
    private static final Duration CLAIMS = Duration.ofDays(14);
    private static final int AT_ONCE = 200;

    private final BusinessTransaction transaction;
    private final Hosts hosts;
    private final HostRepository rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    HostChecks(BusinessTransaction transaction, Hosts hosts, HostRepository rows, JdbcClient jdbc, Clock clock) {
        this.transaction = transaction;
        this.hosts = hosts;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Safe to do in several processes at once; each name is taken by one of them. */
    public void checkDue() {
        var now = clock.instant();
        for (var business : businesses(now)) checkDue(business, now);
    }

    private void checkDue(BusinessId business, Instant now) {
        for (var host : hosts.all(business)) {
            var checked = host.checkedAt();
            if (checked != null && !checked.isBefore(now.minus(PAUSE))) continue;
            if (transaction.in(business, () -> rows.claim(business, host, now))) hosts.check(business, null, host);
        }
    }

    private List<BusinessId> businesses(Instant now) {
        return jdbc
                .sql("select * from entrance.businesses_with_hosts_due(:checked, :added, :most)")
                .param("checked", now.minus(PAUSE).atOffset(ZoneOffset.UTC))
                .param("added", now.minus(CLAIMS).atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list()
                .stream()
                .map(BusinessId::new)
                .toList();
    }
}
