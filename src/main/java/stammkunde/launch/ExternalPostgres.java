package stammkunde.launch;

import java.sql.Connection;
import java.sql.SQLException;

/** A server that somebody else runs: checked before anything is done with it, each lack named with its remedy. */
record ExternalPostgres(Database database) {

    private static final int LEAST_VERSION = 15;

    /** @throws Refusal if we can't work with it */
    void check() {
        try (var owner = connect(database.owner())) {
            requireVersion(owner);
            requireRoles(owner);
            connect(database.app()).close();
        } catch (SQLException e) {
            throw new Refusal("db.unreachable", database.url(), firstLine(e));
        }
    }

    private Connection connect(Login login) throws SQLException {
        try {
            return Database.connect(database.url(), login);
        } catch (SQLException e) {
            switch (e.getSQLState() == null ? "" : e.getSQLState()) {
                case "28P01", "28000" -> throw new Refusal("db.no-login", login, database.url(), script());
                case "3D000" -> throw new Refusal("db.no-database", database.url(), script());
                default -> throw e;
            }
        }
    }

    private void requireVersion(Connection connection) throws SQLException {
        var server = connection.getMetaData();
        if (server.getDatabaseMajorVersion() < LEAST_VERSION)
            throw new Refusal(
                    "db.too-old", database.url(), server.getDatabaseProductVersion(), String.valueOf(LEAST_VERSION));
    }

    private void requireRoles(Connection owner) throws SQLException {
        try (var query = owner.prepareStatement("""
                select coalesce(bool_or(pg_has_role(current_user, oid, 'member')), false)
                  from pg_roles where rolname = ?""")) {
            query.setString(1, database.entranceRole());
            var rows = query.executeQuery();
            rows.next();
            if (!rows.getBoolean(1)) throw new Refusal("db.no-entrance", database.entranceRole(), script());
        }
    }

    private String script() {
        var withoutOptions = database.url().replaceFirst("\\?.*", "");
        var name = withoutOptions.substring(withoutOptions.lastIndexOf('/') + 1);
        return new Roles(database.owner().user(), database.app().user(), database.entranceRole()).asScript(name);
    }

    private static String firstLine(SQLException e) {
        return e.toString().lines().findFirst().orElse("").replaceFirst("^[\\w.]+: ", "");
    }
}
