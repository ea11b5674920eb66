package stammkunde.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;
import stammkunde.shared.TimeSpan;

@Repository
class AbsenceRepository {

    private final JdbcClient jdbc;

    AbsenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes all lanes of its resource, if they are free. Waits as {@link BookingRepository#insert} does.
     *
     * @return false if something is there: what was written must be rolled back then
     */
    boolean insert(BusinessId business, Absence absence, int lanes, Instant now) {
        return jdbc.sql("""
                with locked as materialized (
                    select pg_advisory_xact_lock(hashtextextended(:key, 0))),
                expired as (
                    delete from scheduling.claim
                     where business_id = :business and held_until <= :now and (select count(*) from locked) > 0
                       and resource_id = :resource and starts_at < :until and ends_at > :from
                    returning 1),
                entered as (
                    insert into scheduling.absence
                           (business_id, absence_id, resource_id, kind, starts_at, ends_at, reason, created_at)
                    values (:business, :absence, :resource, :kind, :from, :until, :reason, :now)),
                occupied as (
                    insert into scheduling.claim
                           (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind, absence_id)
                    select :business, lane.claim_id, :resource, lane.number - 1, :from, :until, 'ABSENCE', :absence
                      from (select count(*) from expired) as all_locked_and_swept
                     cross join unnest(cast(:claims as uuid[])) with ordinality as lane (claim_id, number)
                    on conflict on constraint claim_no_overlap do nothing
                    returning 1)
                select count(*) = :lanes from occupied
                """)
                .param("business", business.value())
                .param("absence", absence.id().value())
                .param("key", absence.resource().value().toString())
                .param("resource", absence.resource().value())
                .param("kind", absence.kind().name())
                .param("from", Columns.timestamptz(absence.span().from()))
                .param("until", Columns.timestamptz(absence.span().until()))
                .param("reason", absence.reason())
                .param("now", Columns.timestamptz(now))
                .param("claims", newIds(lanes))
                .param("lanes", lanes)
                .query(Boolean.class)
                .single();
    }

    /** A resource that takes more at once from now on is absent on its new lanes too. */
    void spread(BusinessId business, ResourceId resource, int lanes, Instant now) {
        jdbc.sql("""
                insert into scheduling.claim
                       (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind, absence_id)
                select a.business_id, gen_random_uuid(), a.resource_id, new_lane, a.starts_at, a.ends_at, 'ABSENCE',
                       a.absence_id
                  from scheduling.absence a
                 cross join generate_series(0, :lanes - 1) as new_lane
                 where a.business_id = :business and a.resource_id = :resource and a.ends_at > :now
                   and not exists (select from scheduling.claim c
                                    where c.business_id = a.business_id and c.absence_id = a.absence_id
                                      and c.lane = new_lane)
                on conflict on constraint claim_no_overlap do nothing
                """)
                .param("business", business.value())
                .param("resource", resource.value())
                .param("lanes", lanes)
                .param("now", Columns.timestamptz(now))
                .update();
    }

    /** Its claims go with it. */
    boolean delete(BusinessId business, AbsenceId absence) {
        return jdbc.sql("delete from scheduling.absence where business_id = :business and absence_id = :absence")
                        .param("business", business.value())
                        .param("absence", absence.value())
                        .update()
                == 1;
    }

    List<Absence> within(BusinessId business, TimeSpan window) {
        return jdbc.sql("""
                select absence_id, resource_id, kind, starts_at, ends_at, reason
                  from scheduling.absence
                 where business_id = :business and ends_at > :from and starts_at < :until
                 order by starts_at, absence_id
                """)
                .param("business", business.value())
                .param("from", Columns.timestamptz(window.from()))
                .param("until", Columns.timestamptz(window.until()))
                .query((row, _) -> new Absence(
                        new AbsenceId(row.getObject("absence_id", UUID.class)),
                        new ResourceId(row.getObject("resource_id", UUID.class)),
                        Absence.Kind.valueOf(row.getString("kind")),
                        new TimeSpan(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at")),
                        row.getString("reason")))
                .list();
    }

    private static String newIds(int count) {
        return "{" + Columns.joined(IntStream.range(0, count).boxed().toList(), _ -> Ids.next()) + "}";
    }
}
