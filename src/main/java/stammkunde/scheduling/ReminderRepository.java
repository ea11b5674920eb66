package stammkunde.scheduling;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.messaging.Channel;
import stammkunde.shared.BusinessId;

@Repository
class ReminderRepository {

    private final JdbcClient jdbc;

    ReminderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Businesses that remind, so many at a time. @param after the last one of the page before */
    List<BusinessId> businesses(@Nullable BusinessId after) {
        return jdbc
                .sql("select * from entrance.businesses_with_reminders(cast(:after as uuid))")
                .param("after", after == null ? null : after.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(BusinessId::new)
                .toList();
    }

    List<ReminderRule> rules(BusinessId business) {
        return jdbc.sql("""
                select channel, minutes_before
                  from scheduling.reminder_rule
                 where business_id = :business
                 order by minutes_before desc, channel
                """)
                .param("business", business.value())
                .query((row, _) -> new ReminderRule(
                        Channel.valueOf(row.getString("channel")), Duration.ofMinutes(row.getInt("minutes_before"))))
                .list();
    }

    void replace(BusinessId business, List<ReminderRule> rules) {
        jdbc.sql("delete from scheduling.reminder_rule where business_id = :business")
                .param("business", business.value())
                .update();
        for (var rule : rules)
            jdbc.sql("""
                    insert into scheduling.reminder_rule (business_id, channel, minutes_before)
                    values (:business, :channel, :minutes)
                    """)
                    .param("business", business.value())
                    .param("channel", rule.channel().name())
                    .param("minutes", rule.before().toMinutes())
                    .update();
    }
}
