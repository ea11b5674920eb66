package stammkunde.scheduling;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;
import stammkunde.shared.TimeSpan;

/** One booking per key, however often the form arrives (R-REL-4). */
@Repository
class BookingKeys {

    /**
     * What every booking asks first, in one round trip.
     *
     * @param isNew   false: this key has booked already
     * @param version of the business's settings
     * @param busy    what occupies the resources that were asked for
     */
    record Opening(boolean isNew, long version, BusyTimes busy) {}

    /** What a key that had been taken before has booked. */
    record Used(byte[] requestHash, AppointmentId appointment) {

        boolean isFor(BookingRequest wish) {
            return Arrays.equals(requestHash, wish.hash());
        }
    }

    private final JdbcClient jdbc;

    BookingKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the key for this appointment; waits for a rival with the same key to finish. The statement that follows is
     * the same for every booking, so PostgreSQL is told to keep its plan: making it anew costs as much as running it.
     */
    Opening take(
            BusinessId business,
            BookingRequest wish,
            AppointmentId appointment,
            Instant now,
            Collection<ResourceId> resources,
            TimeSpan window) {
        var busy = BusyTimes.builder();
        var answer = new Object() {
            boolean isNew;
            long version;
        };
        jdbc.sql("""
                with key as (
                    insert into scheduling.booking_key
                           (business_id, booking_key, request_hash, appointment_id, created_at)
                    values (:business, :key, :hash, :appointment, :now)
                    on conflict (business_id, booking_key) do nothing
                    returning 1)
                select exists (select from key),
                       (select rules_version from business.business where business_id = :business),
                       set_config('plan_cache_mode', 'force_generic_plan', true), busy.*
                  from (values (1)) as one
                  left join (
                """ + ClaimRepository.ALL_SPANS + ") as busy on true")
                .param("business", business.value())
                .param("key", wish.bookingKey())
                .param("hash", wish.hash())
                .param("appointment", appointment.value())
                .param("now", Columns.timestamptz(now))
                .param("resources", Columns.uuids(resources))
                .param("from", Columns.timestamptz(window.from()))
                .param("until", Columns.timestamptz(window.until()))
                .query(row -> {
                    answer.isNew = row.getBoolean(1);
                    answer.version = row.getLong(2);
                    ClaimRepository.addSpans(busy, row, 4);
                });
        return new Opening(answer.isNew, answer.version, busy.build());
    }

    Used find(BusinessId business, UUID key) {
        return jdbc.sql("""
                select request_hash, appointment_id
                  from scheduling.booking_key
                 where business_id = :business and booking_key = :key
                """)
                .param("business", business.value())
                .param("key", key)
                .query((row, _) -> new Used(
                        row.getBytes("request_hash"), new AppointmentId(row.getObject("appointment_id", UUID.class))))
                .single();
    }

    int forget(BusinessId business, Instant before) {
        return jdbc.sql("delete from scheduling.booking_key where business_id = :business and created_at < :before")
                .param("business", business.value())
                .param("before", Columns.timestamptz(before))
                .update();
    }
}
