package stammkunde.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.delivery.Delivery;
import stammkunde.shared.BusinessId;

/** Whether letters get out at all: asked before somebody is told to wait for one. */
@Service
public class Reach {

    private static final Duration LATELY = Duration.ofMinutes(15);

    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Delivery delivery;
    private final Clock clock;

    Reach(BusinessTransaction transaction, JdbcClient jdbc, Delivery delivery, Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** False without an SMS gateway, and while it doesn't take what this business sends. */
    public boolean canText(BusinessId business) {
        return delivery.canText() && !transaction.in(business, () -> isFailing(business));
    }

    /** The newest SMS that was tried lately has not been taken. */
    private boolean isFailing(BusinessId business) {
        return jdbc.sql("""
                select state = 'QUEUED' from messaging.letter
                 where business_id = :business and channel = 'SMS' and attempts > 0 and created_at > :lately
                 order by created_at desc limit 1
                """)
                .param("business", business.value())
                .param("lately", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
