package stammkunde.campaign;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Work on a whole customer file in one statement. The usual patience with the database is a page's, fifteen seconds: a
 * campaign to a hundred thousand would never begin on a machine that is busy with other things.
 */
@Component
class LongWork {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DataSource database;

    LongWork(DataSource database) {
        this.database = database;
    }

    /** Inside a transaction: it is this one's connection that waits longer. */
    <T> T in(Supplier<T> work) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            var usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
            try {
                return work.get();
            } finally {
                if (!connection.isClosed()) connection.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException lost) {
            throw new IllegalStateException("the connection is lost", lost);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
