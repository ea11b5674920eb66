package stammkunde.business;

import java.util.Optional;
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
    private static final ScopedValue<BusinessId> ONLY = ScopedValue.newInstance();

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

    /**
     * While {@code work} runs, this thread enters no other business, whatever it is asked for: what belongs to others is
     * worthless at a business's own address (R-SEC-3).
     */
    public static <X extends Throwable> void only(BusinessId business, ScopedValue.CallableOp<?, X> work) throws X {
        ScopedValue.where(ONLY, business).call(work);
    }

    /** Whether this thread may enter it. */
    public static boolean admits(BusinessId business) {
        return !ONLY.isBound() || ONLY.get().equals(business);
    }

    /** The only business this thread may enter; empty: any. */
    public static Optional<BusinessId> only() {
        return ONLY.isBound() ? Optional.of(ONLY.get()) : Optional.empty();
    }

    private void enter(BusinessId business) {
        if (!admits(business)) throw new OtherBusiness();
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
