package stammkunde.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/** What of erased people must be kept for a while, out of everybody's sight. */
@Service
public class RetainedRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    RetainedRecords(BusinessTransaction transaction, JdbcClient jdbc, Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param kind ORDER or CONSENT. @param until the last day */
    public void keep(BusinessId business, String kind, Map<String, ?> content, LocalDate until) {
        transaction.run(
                business,
                () -> jdbc.sql("""
                insert into customer.retained (business_id, retained_id, kind, content, keep_until, created_at)
                values (:business, :id, :kind, cast(:content as jsonb), :until, :now)
                """)
                        .param("business", business.value())
                        .param("id", Ids.next())
                        .param("kind", kind)
                        .param("content", JSON.writeValueAsString(content))
                        .param("until", until)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Lets go what no law asks for any more. Safe to repeat. */
    public int forget(BusinessId business, Instant now) {
        return transaction.in(
                business,
                () -> jdbc.sql("delete from customer.retained where business_id = :business and keep_until < :today")
                        .param("business", business.value())
                        .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .update());
    }
}
