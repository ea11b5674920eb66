package stammkunde.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;
import stammkunde.shared.TimeSpan;

/** Reads what is occupied. Holds that have expired occupy nothing. */
@Repository
class ClaimRepository {

    private static final String WITHIN = """
              from scheduling.claim c
             where c.business_id = :business
               and c.resource_id = any(cast(:resources as uuid[]))
               and c.ends_at > :from and c.starts_at < :until
               and (c.held_until is null or c.held_until > :now)
            """;

    private final JdbcClient jdbc;

    ClaimRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param except an appointment whose own claims are left out */
    BusyTimes busy(
            BusinessId business,
            Collection<ResourceId> resources,
            TimeSpan window,
            Instant now,
            @Nullable AppointmentId except) {
        var busy = BusyTimes.builder();
        within(
                        "select c.resource_id, c.lane, c.starts_at, c.ends_at" + WITHIN
                                + "and c.appointment_id is distinct from cast(:except as uuid)",
                        business,
                        resources,
                        window,
                        now)
                .param("except", except == null ? null : except.value())
                .query(row -> {
                    busy.add(
                            new ResourceId(row.getObject("resource_id", UUID.class)),
                            row.getInt("lane"),
                            Columns.instant(row, "starts_at"),
                            Columns.instant(row, "ends_at"));
                });
        return busy.build();
    }

    /** The same claims as staff wants to read about them. */
    List<Occupation> occupations(BusinessId business, Collection<ResourceId> resources, TimeSpan window, Instant now) {
        var found = new ArrayList<Occupation>();
        within("""
                select c.resource_id, c.lane, c.kind, c.starts_at, c.ends_at, c.appointment_id, c.absence_id,
                       (select a.starts_at from scheduling.appointment a
                         where a.business_id = c.business_id and a.appointment_id = c.appointment_id) as core_from,
                       (select a.ends_at from scheduling.appointment a
                         where a.business_id = c.business_id and a.appointment_id = c.appointment_id) as core_until
                """ + WITHIN, business, resources, window, now).query(row -> {
            var span = new TimeSpan(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"));
            var coreFrom = Columns.instantOrNull(row, "core_from");
            var coreUntil = Columns.instantOrNull(row, "core_until");
            var appointment = row.getObject("appointment_id", UUID.class);
            found.add(new Occupation(
                    new ResourceId(row.getObject("resource_id", UUID.class)),
                    row.getInt("lane"),
                    Occupation.Kind.valueOf(row.getString("kind")),
                    span,
                    coreFrom == null || coreUntil == null ? span : new TimeSpan(coreFrom, coreUntil),
                    appointment == null ? row.getObject("absence_id", UUID.class) : appointment));
        });
        return found;
    }

    private StatementSpec within(
            String sql, BusinessId business, Collection<ResourceId> resources, TimeSpan window, Instant now) {
        return jdbc.sql(sql)
                .param("business", business.value())
                .param("resources", Columns.uuids(resources))
                .param("from", Columns.timestamptz(window.from()))
                .param("until", Columns.timestamptz(window.until()))
                .param("now", Columns.timestamptz(now));
    }
}
