package stammkunde.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Asks every rule of every business, as the app and inside that business: row level security would hide the rows from
 * anybody else. All answers are as of one moment, and nothing is changed.
 */
final class Audit {

    private static final int MOST_ROWS = 5;

    private final Database database;

    Audit(Database database) {
        this.database = database;
    }

    /** @return for each rule, in order, what breaks it: empty if all is well, and the first few rows otherwise */
    Map<AuditRule, List<String>> run(List<AuditRule> rules) throws SQLException {
        var found = new LinkedHashMap<AuditRule, List<String>>();
        for (var rule : rules) found.put(rule, new ArrayList<>());
        try (var connection = database.connectAsApp()) {
            Snapshot.begin(connection);
            found.forEach((rule, rows) -> {
                if (rule.catalogue()) rows.addAll(ask(connection, rule, ""));
            });
            for (var business : Snapshot.businesses(connection)) {
                Snapshot.enter(connection, business);
                found.forEach((rule, rows) -> {
                    if (!rule.catalogue() && rows.size() < MOST_ROWS) rows.addAll(askOf(connection, rule, business));
                });
            }
        }
        return found;
    }

    private static List<String> askOf(Connection connection, AuditRule rule, UUID business) {
        return ask(connection, rule, business + ": ");
    }

    private static List<String> ask(Connection connection, AuditRule rule, String prefix) {
        var found = new ArrayList<String>();
        try (var sql = connection.createStatement()) {
            sql.setMaxRows(MOST_ROWS);
            try (var rows = sql.executeQuery(rule.query())) {
                while (rows.next()) found.add(prefix + rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the audit rule " + rule.name() + " can't be asked", e);
        }
    }
}
