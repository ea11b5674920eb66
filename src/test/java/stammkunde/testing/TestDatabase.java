package stammkunde.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import stammkunde.launch.Database;
import stammkunde.launch.EmbeddedPostgres;

/**
 * One real PostgreSQL for each JVM of a run, with an empty database of its own. The app connects as in production: as a role
 * without ownership. The server's directory is kept between runs, one per checkout and JVM; its sessions run in an odd zone.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final EmbeddedPostgres POSTGRES = start();
    private static final Database DATABASE = fresh();

    @Bean
    @FlywayDataSource
    DataSource ownersDatabase() {
        return new DriverManagerDataSource(
                DATABASE.url(), DATABASE.owner().user(), DATABASE.owner().password());
    }

    @Bean
    @Primary
    DataSource database() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(DATABASE.url());
        pool.setUsername(DATABASE.app().user());
        pool.setPassword(DATABASE.app().password());
        pool.setMaximumPoolSize(40);
        return new Questions(pool);
    }

    /** The server, to look behind row security as its superuser. */
    public static EmbeddedPostgres postgres() {
        return POSTGRES;
    }

    private static EmbeddedPostgres start() {
        var checkout = Path.of("").toAbsolutePath().toString();
        var directory = Path.of(
                System.getProperty("java.io.tmpdir"),
                "stammkunde-test-%x-%s".formatted(checkout.hashCode(), System.getProperty("stammkunde.fork", "1")));
        var settings = new HashMap<>(EmbeddedPostgres.FOR_TESTS);
        settings.put("timezone", "America/St_Johns");
        var postgres = EmbeddedPostgres.start(directory, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return postgres;
    }

    private static Database fresh() {
        try (var administrator = POSTGRES.connectAsAdministrator();
                var sql = administrator.createStatement()) {
            sql.execute("drop database if exists test with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException("the last run's database could not be dropped", e);
        }
        return POSTGRES.database("test");
    }
}
