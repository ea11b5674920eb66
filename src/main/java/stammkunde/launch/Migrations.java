package stammkunde.launch;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a database to this program's version. Runs as the owner; several processes at once wait for each other. */
public final class Migrations {

    private Migrations() {}

    /** @throws RuntimeException with a sentence for the console; the database is as it was then */
    public static void migrate(Database database) {
        migrate(database, "latest");
    }

    static void migrate(Database database, String version) {
        try {
            of(database, version).migrate();
        } catch (FlywayException e) {
            throw new Refusal("db.not-migrated", reason(e));
        }
    }

    /** The newest migration that this database has seen; "0" if none. */
    static String version(Database database) {
        var current = of(database, "latest").info().current();
        return current == null ? "0" : String.valueOf(current.getVersion());
    }

    /** Whether this program brings that version's migration. */
    static boolean knows(Database database, String version) {
        return Arrays.stream(of(database, "latest").info().all())
                .anyMatch(migration -> MigrationVersion.fromVersion(version).equals(migration.getVersion()));
    }

    /** Whether this database has already seen a newer one. */
    static boolean isBeyond(Database database, String version) {
        return MigrationVersion.fromVersion(version(database)).compareTo(MigrationVersion.fromVersion(version)) > 0;
    }

    /** What this program would still do to the database. */
    static int pending(Database database) {
        MigrationInfo[] pending = of(database, "latest").info().pending();
        return pending.length;
    }

    private static String reason(FlywayException e) {
        var lines = String.valueOf(e.getMessage()).lines().map(String::strip).filter(line -> !line.isEmpty());
        return lines.limit(4).collect(Collectors.joining(" "));
    }

    private static Flyway of(Database database, String version) {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", database.app().user(), "entrance", database.entranceRole()))
                .target(version)
                .load();
    }
}
