package stammkunde.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;
import stammkunde.shared.TimeSpan;

/** What is occupied. Holds that have expired occupy nothing. */
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
                                + "and coalesce(c.appointment_id <> cast(:except as uuid), true)",
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

    /**
     * Gives back what an appointment occupies and takes other places for it, if all of them are free. Old and new ones
     * may overlap. Waits as {@link BookingRepository#insert} does.
     *
     * @param old the resources it gives back
     * @return false if a place has been taken meanwhile: what was written must be rolled back then
     */
    boolean replace(
            BusinessId business,
            AppointmentId appointment,
            Collection<ResourceId> old,
            TimeSpan claim,
            List<Place> places,
            Instant now) {
        var all = Stream.concat(old.stream(), places.stream().map(Place::resource))
                .distinct()
                .sorted(Comparator.comparing(ResourceId::value))
                .toList();
        return jdbc.sql("""
                with locked as materialized (
                    select pg_advisory_xact_lock(hashtextextended(resource, 0))
                      from unnest(string_to_array(:all, ',')) as resource),
                given_back as (
                    delete from scheduling.claim
                     where business_id = :business and (select count(*) from locked) > 0
                       and (appointment_id = :appointment
                            or held_until <= :now and resource_id = any(cast(:resources as uuid[]))
                               and starts_at < :until and ends_at > :from)
                    returning 1),
                occupied as (
                    insert into scheduling.claim
                           (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind, appointment_id)
                    select :business, place.claim_id, place.resource_id, place.lane, :from, :until, 'APPOINTMENT',
                           :appointment
                      from (select count(*) from given_back) as before
                     cross join unnest(cast(:claims as uuid[]), cast(:resources as uuid[]), cast(:lanes as int[]))
                           as place (claim_id, resource_id, lane)
                    on conflict on constraint claim_no_overlap do nothing
                    returning 1)
                select count(*) = :wanted from occupied
                """)
                .param("business", business.value())
                .param("appointment", appointment.value())
                .param("all", Columns.joined(all, ResourceId::value))
                .param("now", Columns.timestamptz(now))
                .param("from", Columns.timestamptz(claim.from()))
                .param("until", Columns.timestamptz(claim.until()))
                .param("claims", "{" + Columns.joined(places, _ -> Ids.next()) + "}")
                .param(
                        "resources",
                        "{" + Columns.joined(places, place -> place.resource().value()) + "}")
                .param("lanes", "{" + Columns.joined(places, Place::lane) + "}")
                .param("wanted", places.size())
                .query(Boolean.class)
                .single();
    }

    void giveBack(BusinessId business, AppointmentId appointment) {
        jdbc.sql("delete from scheduling.claim where business_id = :business and appointment_id = :appointment")
                .param("business", business.value())
                .param("appointment", appointment.value())
                .update();
    }
}
