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
            findings.add(hosts(app));
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
                        select count(*) from (
                            select entrance.businesses_with_due_letters('EMAIL', now() - interval '1 hour', null, 1000)
                            union
                            select entrance.businesses_with_due_letters('SMS', now() - interval '1 hour', null, 1000)
                        ) waiting""")) {
            rows.next();
            var waiting = rows.getInt(1);
            return waiting == 0 ? Finding.good("doctor.letters") : Finding.bad("doctor.letters-wait", waiting);
        } catch (SQLException e) {
            return Finding.note("doctor.letters-unknown");
        }
    }

    /** Host names of businesses whose DNS record has gone, as last looked at. */
    private static Finding hosts(Connection app) throws SQLException {
        var missing = new ArrayList<String>();
        try (var sql = app.createStatement();
                var businesses = sql.executeQuery(
                        "select array_agg(found::text) from entrance.businesses_with_hosts_missing(100) found")) {
            businesses.next();
            var found = businesses.getArray(1);
            if (found == null) return Finding.good("doctor.hosts");
            for (var business : (String[]) found.getArray()) missing.addAll(missing(app, business));
            return Finding.note("doctor.hosts-missing", missing.size(), String.join(", ", missing));
        } catch (SQLException e) {
            return Finding.note("doctor.hosts-unknown");
        }
    }

    private static List<String> missing(Connection app, String business) throws SQLException {
        var names = new ArrayList<String>();
        try (var enter = app.prepareStatement("select set_config('app.business', ?, false)");
                var sql = app.prepareStatement(
                        "select name from business.host where business_id = ?::uuid and missing_since is not null")) {
            enter.setString(1, business);
            enter.execute();
            sql.setString(1, business);
            try (var rows = sql.executeQuery()) {
                while (rows.next()) names.add(rows.getString(1));
            }
        }
        return names;
    }
}
