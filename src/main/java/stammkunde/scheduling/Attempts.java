package stammkunde.scheduling;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.BusinessId;

/**
 * Runs work that may be refused or lose a race. What a refused or lost attempt has written is rolled back: with its own
 * transaction or, inside of a caller's, to a savepoint.
 */
@Component
class Attempts {

    private static final int MOST = 100;

    private final BusinessTransaction transaction;
    private final TransactionTemplate nested;

    Attempts(BusinessTransaction transaction, PlatformTransactionManager transactions) {
        this.transaction = transaction;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Repeats work that ends in {@link LostRace}. @param stands whether what was written is kept */
    <T> T in(BusinessId business, Supplier<T> work, Predicate<T> stands) {
        for (var attempt = 1; ; attempt++) {
            try {
                return once(business, work, stands);
            } catch (LostRace lost) {
                if (attempt == MOST) throw new ConcurrencyFailureException("lost " + MOST + " races in a row", lost);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T once(BusinessId business, Supplier<T> work, Predicate<T> stands) {
        try {
            return nested.execute(_ -> transaction.in(business, () -> {
                var outcome = work.get();
                if (!stands.test(outcome)) throw new Refused(outcome);
                return outcome;
            }));
        } catch (Refused refused) {
            return (T) refused.outcome;
        }
    }

    /** Somebody else took what had looked free; whoever looks again sees it. */
    static final class LostRace extends RuntimeException {

        LostRace() {
            super("lost a race", null, false, false);
        }
    }

    private static final class Refused extends RuntimeException {

        private final transient Object outcome;

        Refused(Object outcome) {
            super("refused", null, false, false);
            this.outcome = outcome;
        }
    }
}
