package stammkunde.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceUtils;
import stammkunde.business.BusinessTransaction;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Freezing a large campaign's recipients may take longer than a page's question. */
@DatabaseTest
class LongWorkTest {

    private final LongWork longWork;
    private final BusinessTransaction transaction;
    private final DataSource database;
    private final World world;

    LongWorkTest(LongWork longWork, BusinessTransaction transaction, DataSource database, Worlds worlds) {
        this.longWork = longWork;
        this.transaction = transaction;
        this.database = database;
        this.world = worlds.create();
    }

    @Test
    void the_transactions_own_connection_waits_longer_and_then_as_long_as_before() {
        transaction.run(world.business(), () -> {
            var usual = patience();
            assertThat(longWork.in(this::patience)).isGreaterThan(usual).isEqualTo(LongWork.PATIENCE.toMillis());
            assertThat(patience()).isEqualTo(usual);

            assertThatThrownBy(() -> longWork.in(() -> {
                        throw new IllegalStateException("failed");
                    }))
                    .hasMessage("failed");
            assertThat(patience()).isEqualTo(usual);
        });
    }

    private long patience() {
        try {
            // the transaction's, so nothing to give back
            return DataSourceUtils.getConnection(database).getNetworkTimeout();
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }
}
