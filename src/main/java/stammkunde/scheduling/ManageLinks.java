package stammkunde.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

/** Links that open one appointment each; several to one appointment may be alive. */
@Repository
class ManageLinks {

    /** So long after the appointment a link in a letter still shows it. */
    static final Duration LIFE = Duration.ofDays(28);

    private final JdbcClient jdbc;

    ManageLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ManageToken issue(BusinessId business, AppointmentId appointment, Instant now, Instant ends) {
        var token = ManageToken.next();
        jdbc.sql("""
                insert into scheduling.manage_link (business_id, token_hash, appointment_id, created_at, expires_at)
                values (:business, :token, :appointment, :now, :ends)
                """)
                .param("business", business.value())
                .param("token", token.hash())
                .param("appointment", appointment.value())
                .param("now", Columns.timestamptz(now))
                .param("ends", Columns.timestamptz(ends))
                .update();
        return token;
    }

    Optional<AppointmentId> find(BusinessId business, ManageToken token, Instant now) {
        return jdbc.sql("""
                select appointment_id
                  from scheduling.manage_link
                 where business_id = :business and token_hash = :token and expires_at > :now
                """)
                .param("business", business.value())
                .param("token", token.hash())
                .param("now", Columns.timestamptz(now))
                .query(UUID.class)
                .optional()
                .map(AppointmentId::new);
    }

    /** A moved appointment's links live on as long as if they had been made for its new time. */
    void prolong(BusinessId business, AppointmentId appointment, Instant ends) {
        jdbc.sql("""
                update scheduling.manage_link
                   set expires_at = :ends
                 where business_id = :business and appointment_id = :appointment and expires_at < :ends
                """)
                .param("business", business.value())
                .param("appointment", appointment.value())
                .param("ends", Columns.timestamptz(ends))
                .update();
    }

    int forget(BusinessId business, Instant before) {
        return jdbc.sql("delete from scheduling.manage_link where business_id = :business and expires_at < :before")
                .param("business", business.value())
                .param("before", Columns.timestamptz(before))
                .update();
    }
}
