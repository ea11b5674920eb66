package stammkunde.scheduling;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;
import stammkunde.shared.TimeSpan;

/**
 * Writes a new appointment with all that belongs to it, in one statement. It is the last one whose plan PostgreSQL has
 * been told to keep; see {@link BookingKeys#take}.
 */
@Repository
class BookingRepository {

    private final JdbcClient jdbc;

    BookingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the places if all of them are free. Who wants the same resources waits here, in the order of their ids, so
     * that nobody ever waits for one who waits for him.
     *
     * @return false if a place has been taken meanwhile: what was written must be rolled back then
     */
    boolean insert(
            BusinessId business,
            Appointment appointment,
            TimeSpan claim,
            List<Place> places,
            HistoryEntry history,
            ManageToken token,
            Instant tokenEnds,
            @Nullable UUID visit) {
        var inOrder = places.stream()
                .sorted(Comparator.comparing(place -> place.resource().value()))
                .toList();
        var visitor = appointment.visitor();
        return jdbc.sql("""
                with locked as materialized (
                    select pg_advisory_xact_lock(hashtextextended(resource, 0))
                      from unnest(string_to_array(:resourceIds, ',')) as resource),
                expired as (
                    delete from scheduling.claim
                     where business_id = :business and held_until <= :now and (select count(*) from locked) > 0
                       and resource_id = any(cast(:resources as uuid[]))
                       and starts_at < :claimEnd and ends_at > :claimStart
                    returning 1),
                occupied as (
                    insert into scheduling.claim
                           (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind, appointment_id)
                    select :business, place.claim_id, place.resource_id, place.lane, :claimStart, :claimEnd,
                           'APPOINTMENT', :appointment
                      from (select count(*) from expired) as all_locked_and_swept
                     cross join unnest(cast(:claims as uuid[]), cast(:resources as uuid[]), cast(:lanes as int[]))
                           as place (claim_id, resource_id, lane)
                    on conflict on constraint claim_no_overlap do nothing
                    returning 1),
                booked as (
                    insert into scheduling.appointment
                           (business_id, appointment_id, service_id, branch_id, customer_id, vehicle_id, starts_at, ends_at, status,
                            source, first_name, last_name, email, phone, plate, street, house_number, postcode, city,
                            comment, locale, price_cents, no_show_fee_cents, currency, terms_id, privacy_id, created_at,
                            handled_at, resource_ids, visit_id)
                    values (:business, :appointment, :service, :branch, cast(:customer as uuid), cast(:vehicle as uuid), :startsAt, :endsAt,
                            :status, :source, :firstName, :lastName, :email, :phone, :plate, :street, :houseNumber,
                            :postcode, :city, :comment, :locale, cast(:price as bigint), cast(:noShowFee as bigint),
                            :currency, cast(:terms as uuid), cast(:privacy as uuid), :now,
                            cast(:handledAt as timestamptz), cast(:needed as uuid[]), cast(:visit as uuid))),
                told as (
                    insert into scheduling.appointment_history
                           (business_id, appointment_id, entry_id, at, actor_kind, actor_id, actor_name, act, detail)
                    values (:business, :appointment, :entry, :now, :actorKind, cast(:actor as uuid), :actorName, :act, :detail)),
                linked as (
                    insert into scheduling.manage_link
                           (business_id, token_hash, appointment_id, created_at, expires_at)
                    values (:business, :token, :appointment, :now, :tokenEnds))
                select count(*) = :wanted, set_config('plan_cache_mode', 'auto', true) from occupied
                """)
                .param("business", business.value())
                .param("appointment", appointment.id().value())
                .param(
                        "resourceIds",
                        Columns.joined(inOrder, place -> place.resource().value()))
                .param("claims", "{" + Columns.joined(inOrder, _ -> Ids.next()) + "}")
                .param(
                        "resources",
                        "{" + Columns.joined(inOrder, place -> place.resource().value()) + "}")
                .param("lanes", "{" + Columns.joined(inOrder, Place::lane) + "}")
                .param("claimStart", Columns.timestamptz(claim.from()))
                .param("claimEnd", Columns.timestamptz(claim.until()))
                .param("wanted", places.size())
                .param("service", appointment.service().value())
                .param("branch", appointment.branch().value())
                .param("customer", AppointmentRepository.value(appointment.customer()))
                .param("vehicle", AppointmentRepository.value(appointment.vehicle()))
                .param("startsAt", Columns.timestamptz(appointment.span().from()))
                .param("endsAt", Columns.timestamptz(appointment.span().until()))
                .param("status", appointment.status().name())
                .param("source", appointment.source().name())
                .param("firstName", visitor.firstName())
                .param("lastName", visitor.lastName())
                .param("email", visitor.email())
                .param("phone", visitor.phone())
                .param("plate", visitor.plate())
                .param("street", visitor.street())
                .param("houseNumber", visitor.houseNumber())
                .param("postcode", visitor.postcode())
                .param("city", visitor.city())
                .param("comment", visitor.comment())
                .param("locale", appointment.locale().getLanguage())
                .param("price", Columns.centsOrNull(appointment.price()))
                .param("noShowFee", Columns.centsOrNull(appointment.noShowFee()))
                .param("currency", appointment.currency().getCurrencyCode())
                .param("terms", appointment.terms())
                .param("privacy", appointment.privacy())
                .param("now", Columns.timestamptz(appointment.createdAt()))
                .param("handledAt", Columns.timestamptzOrNull(appointment.handledAt()))
                .param("visit", visit)
                .param("needed", Columns.uuids(appointment.resources()))
                .param("entry", Ids.next())
                .param("actorKind", history.actorKind().name())
                .param("actorName", history.actorName())
                .param("actor", history.actor())
                .param("act", history.act().name())
                .param("detail", history.detail())
                .param("token", token.hash())
                .param("tokenEnds", Columns.timestamptz(tokenEnds))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
