package stammkunde.business;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import stammkunde.shared.BusinessId;

/**
 * A transaction in which PostgreSQL shows one business's rows and no others.
 *
 * <p>The only door to businesses' data: row level security makes every query outside of it fail. Entering costs one
 * round trip, which also begins the transaction; entering again inside costs none.
 */
@Component
public class BusinessTransaction {

    private static final Object ENTERED = new Object();

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    BusinessTransaction(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    /** Joins the transaction under way, if any. @throws IllegalStateException if that one is another business's */
    public <T extends @Nullable Object> T in(BusinessId business, Supplier<T> work) {
        return transaction.execute(_ -> {
            enter(business);
            return work.get();
        });
    }

    /** Like {@link #in(BusinessId, Supplier)} for work that answers nothing. */
    public void run(BusinessId business, Runnable work) {
        transaction.executeWithoutResult(_ -> {
            enter(business);
            work.run();
        });
    }

    private void enter(BusinessId business) {
        var entered = TransactionSynchronizationManager.getResource(ENTERED);
        if (business.equals(entered)) return;
        if (entered != null) throw new IllegalStateException("this transaction belongs to business " + entered);

        jdbc.sql("select set_config('app.business', :business, true)")
                .param("business", business.toString())
                .query(String.class)
                .single();
        TransactionSynchronizationManager.bindResource(ENTERED, business);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(ENTERED);
            }
        });
    }
}
