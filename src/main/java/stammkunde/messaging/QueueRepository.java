package stammkunde.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

/** The outbox as the workers see it. */
@Repository
class QueueRepository {

    private final JdbcClient jdbc;

    QueueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Businesses after the given one that have letters due; needs no business's transaction. */
    List<BusinessId> due(Channel channel, Instant now, @Nullable BusinessId after, int most) {
        return jdbc
                .sql("select * from entrance.businesses_with_due_letters(:channel, :now, cast(:after as uuid), :most)")
                .param("channel", channel.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(BusinessId::new)
                .toList();
    }

    /**
     * Takes the oldest due letters for this worker alone: until the lease ends nobody else will see them. Each take
     * counts as a try.
     */
    List<QueuedLetter> take(BusinessId business, Channel channel, Instant now, Duration lease, int most) {
        // materialized: as a plain subquery it may be run once per row, and its limit would not hold
        return jdbc.sql("""
                with due as materialized (
                    select letter_id
                      from messaging.letter
                     where business_id = :business and channel = :channel and state = 'QUEUED' and due_at <= :now
                     order by due_at
                     limit :most
                       for update skip locked)
                update messaging.letter l
                   set due_at = :leased, attempts = l.attempts + 1, last_problem = ''
                  from due
                 where l.business_id = :business and l.letter_id = due.letter_id
                returning\s""" + qualified())
                .param("business", business.value())
                .param("channel", channel.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leased", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(LetterRows::queued)
                .list();
    }

    /** For all that are due, without trying. */
    void postpone(BusinessId business, Channel channel, Instant now, Instant due, LetterProblem problem) {
        jdbc.sql("""
                update messaging.letter
                   set due_at = :due, last_problem = :problem
                 where business_id = :business and channel = :channel and state = 'QUEUED' and due_at <= :now
                """)
                .param("business", business.value())
                .param("channel", channel.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("problem", problem.stored())
                .update();
    }

    /** Also for one that was called off meanwhile: it is out. */
    void sent(BusinessId business, LetterId letter, String subject, Instant now) {
        jdbc.sql("""
                update messaging.letter
                   set state = 'SENT', sent_at = :now, subject = :subject, last_problem = ''
                 where business_id = :business and letter_id = :letter
                """)
                .param("business", business.value())
                .param("letter", letter.value())
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param attempts as they are to be counted from now on */
    void later(BusinessId business, Letter taken, int attempts, Instant due, LetterProblem problem) {
        jdbc.sql("""
                update messaging.letter
                   set due_at = :due, attempts = :attempts, last_problem = :problem
                 where business_id = :business and letter_id = :letter and state = 'QUEUED' and attempts = :taken
                """)
                .param("business", business.value())
                .param("letter", taken.id().value())
                .param("taken", taken.attempts())
                .param("attempts", attempts)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("problem", problem.stored())
                .update();
    }

    /** DEAD or CALLED_OFF. Does nothing when another worker has taken the letter since. */
    void end(BusinessId business, Letter taken, LetterState state, LetterProblem problem) {
        jdbc.sql("""
                update messaging.letter
                   set state = :state, last_problem = :problem
                 where business_id = :business and letter_id = :letter and state = 'QUEUED' and attempts = :taken
                """)
                .param("business", business.value())
                .param("letter", taken.id().value())
                .param("taken", taken.attempts())
                .param("state", state.name())
                .param("problem", problem.stored())
                .update();
    }

    private static String qualified() {
        return "l." + LetterRows.COLUMNS.strip().replaceAll(",\\s+", ", l.");
    }
}
