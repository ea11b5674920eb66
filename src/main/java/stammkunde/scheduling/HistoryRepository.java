package stammkunde.scheduling;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

@Repository
class HistoryRepository {

    private final JdbcClient jdbc;

    HistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BusinessId business, AppointmentId appointment, HistoryEntry entry) {
        jdbc.sql("""
                insert into scheduling.appointment_history
                       (business_id, appointment_id, entry_id, at, actor_kind, actor_id, actor_name, act, detail)
                values (:business, :appointment, :entry, :at, :actorKind, cast(:actor as uuid), :actorName, :act, :detail)
                """)
                .param("business", business.value())
                .param("appointment", appointment.value())
                .param("entry", Ids.next())
                .param("at", Columns.timestamptz(entry.at()))
                .param("actorKind", entry.actorKind().name())
                .param("actor", entry.actor())
                .param("actorName", entry.actorName())
                .param("act", entry.act().name())
                .param("detail", entry.detail())
                .update();
    }

    List<HistoryEntry> of(BusinessId business, AppointmentId appointment) {
        return jdbc.sql("""
                select at, actor_kind, actor_id, actor_name, act, detail
                  from scheduling.appointment_history
                 where business_id = :business and appointment_id = :appointment
                 order by at, entry_id
                """)
                .param("business", business.value())
                .param("appointment", appointment.value())
                .query((row, _) -> new HistoryEntry(
                        Columns.instant(row, "at"),
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name"),
                        HistoryEntry.Act.valueOf(row.getString("act")),
                        row.getString("detail")))
                .list();
    }
}
