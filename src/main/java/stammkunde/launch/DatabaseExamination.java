package stammkunde.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Version, migrations, clock, and whether letters pile up. */
record DatabaseExamination(Database database) {

    private static final Duration MOST_SKEW = Duration.ofSeconds(5);

    List<Finding> findings() throws SQLException {
        var findings = new ArrayList<Finding>();
        try (var app = database.connectAsApp()) {
            var server = app.getMetaData();
            findings.add(Finding.good("doctor.database", database.url(), server.getDatabaseProductVersion()));
            findings.add(migrations());
            findings.add(clock(app));
            findings.add(letters(app));
        }
        return findings;
    }

    private Finding migrations() {
        var pending = Migrations.pending(database);
        return pending == 0
                ? Finding.good("doctor.migrated", Migrations.version(database))
                : Finding.note("doctor.pending", pending);
    }

    private static Finding clock(Connection app) throws SQLException {
        var before = Instant.now();
        try (var sql = app.createStatement();
                var rows = sql.executeQuery("select clock_timestamp()")) {
            rows.next();
            var theirs = rows.getObject(1, OffsetDateTime.class).toInstant();
            var skew = Duration.between(before, theirs).abs();
            return skew.compareTo(MOST_SKEW) < 0
                    ? Finding.good("doctor.clock", before)
                    : Finding.bad("doctor.clock-differs", skew.toSeconds());
        }
    }

    private static Finding letters(Connection app) throws SQLException {
        try (var sql = app.createStatement();
                var rows = sql.executeQuery("""
                        select count(*) from entrance.businesses_with_due_letters(now() - interval '1 hour', 1000)""")) {
            rows.next();
            var waiting = rows.getInt(1);
            return waiting == 0 ? Finding.good("doctor.letters") : Finding.bad("doctor.letters-wait", waiting);
        } catch (SQLException e) {
            return Finding.note("doctor.letters-unknown");
        }
    }
}
