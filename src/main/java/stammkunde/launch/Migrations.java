package stammkunde.launch;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a database to this program's version. Runs as the owner; several processes at once wait for each other. */
public final class Migrations {

    private Migrations() {}

    public static MigrateResult migrate(Database database) {
        return of(database).migrate();
    }

    static Flyway of(Database database) {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", database.app().user(), "entrance", database.entranceRole()))
                .load();
    }
}
