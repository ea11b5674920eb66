package stammkunde.scheduling;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /**
     * Claims on one lane follow one another: of those that end after the window, only the first can reach into it. So
     * what is read grows with the window, never with what is booked after it.
     */
    private static final String WITHIN = """
              from scheduling.resource r
             cross join generate_series(0, r.capacity - 1) as lane
             cross join lateral (
                   (select *
                      from scheduling.claim
                     where business_id = :business and resource_id = r.resource_id and claim.lane = lane.lane
                       and ends_at > :from and ends_at <= :until
                       and (held_until is null or held_until > :now))
                   union all
                   (select *
                      from scheduling.claim
                     where business_id = :business and resource_id = r.resource_id and claim.lane = lane.lane
                       and ends_at > :until
                       and (held_until is null or held_until > :now)
                     order by ends_at
                     limit 1)) as c
             where r.business_id = :business
               and r.resource_id = any(cast(:resources as uuid[]))
               and c.starts_at < :until
            """;

    private static final String OF_LANE = """
            where business_id = :business and resource_id = r.resource_id and claim.lane = lane.lane
              and (held_until is null or held_until > :now)
            """;

    private static final String OTHERS = "and coalesce(appointment_id <> cast(:except as uuid), true)\n";

    /**
     * The same with all moments of a lane as two values, eight bytes each: a row for each span would cost more than
     * finding it.
     *
     * @param others which claims count
     */
    private static String spans(String others) {
        return """
                select r.resource_id, lane.lane, within.starts, within.ends,
                       timestamptz_send(last.starts_at) as last_start, timestamptz_send(last.ends_at) as last_end
                  from scheduling.resource r
                 cross join generate_series(0, r.capacity - 1) as lane
                 cross join lateral (
                       select string_agg(timestamptz_send(starts_at), cast('' as bytea)) as starts,
                              string_agg(timestamptz_send(ends_at), cast('' as bytea)) as ends
                         from scheduling.claim
                       """ + OF_LANE + others + """
                          and ends_at > :from and ends_at <= :until) as within
                  left join lateral (
                       select starts_at, ends_at
                         from scheduling.claim
                       """ + OF_LANE + others + """
                          and ends_at > :until
                        order by ends_at
                        limit 1) as last on last.starts_at < :until
                 where r.business_id = :business
                   and r.resource_id = any(cast(:resources as uuid[]))
                """;
    }

    /** For {@link BookingKeys}; the parameters are those of {@link #within}. */
    static final String ALL_SPANS = spans("");

    private static final String SPANS_OF_OTHERS = spans(OTHERS);

    /** PostgreSQL sends a moment as microseconds since then. */
    private static final long YEAR_2000 = 946_684_800;

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
        within(except == null ? ALL_SPANS : SPANS_OF_OTHERS, business, resources, window, now)
                .param("except", except == null ? null : except.value())
                .query(row -> {
                    addSpans(busy, row, 1);
                });
        return busy.build();
    }

    /** What a row of {@link #ALL_SPANS} says. @param first column of it */
    static void addSpans(BusyTimes.Builder busy, ResultSet row, int first) throws SQLException {
        var id = row.getObject(first, UUID.class);
        if (id == null) return;

        var resource = new ResourceId(id);
        var lane = row.getInt(first + 1);
        addAll(busy, resource, lane, row.getBytes(first + 2), row.getBytes(first + 3));
        addAll(busy, resource, lane, row.getBytes(first + 4), row.getBytes(first + 5));
    }

    /** @param starts null: there are none */
    private static void addAll(
            BusyTimes.Builder busy, ResourceId resource, int lane, byte @Nullable [] starts, byte @Nullable [] ends) {
        if (starts == null || ends == null) return;

        var until = ByteBuffer.wrap(ends);
        var adder = busy.lane(resource, lane);
        adder.reserve(starts.length / Long.BYTES);
        for (var from = ByteBuffer.wrap(starts); from.hasRemaining(); )
            adder.addSeconds(
                    YEAR_2000 + Math.floorDiv(from.getLong(), 1_000_000),
                    YEAR_2000 + Math.ceilDiv(until.getLong(), 1_000_000));
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
