package stammkunde.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A reading transaction over all businesses, one after the other, in which the database stands still. */
final class Snapshot {

    private Snapshot() {}

    static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var sql = connection.createStatement()) {
            sql.execute("set local timezone = 'UTC'");
            sql.execute("set local datestyle = 'ISO'");
        }
    }

    static void enter(Connection connection, UUID business) throws SQLException {
        try (var enter = connection.prepareStatement("select set_config('app.business', ?, true)")) {
            enter.setString(1, business.toString());
            enter.execute();
        }
    }

    static List<UUID> businesses(Connection connection) throws SQLException {
        var businesses = new ArrayList<UUID>();
        try (var next = connection.prepareStatement("select * from entrance.businesses(?)")) {
            int before;
            do {
                before = businesses.size();
                next.setObject(1, before == 0 ? null : businesses.getLast(), Types.OTHER);
                try (var rows = next.executeQuery()) {
                    while (rows.next()) businesses.add(rows.getObject(1, UUID.class));
                }
            } while (businesses.size() > before);
        }
        return businesses;
    }
}
