package stammkunde.scheduling;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

/** One booking per key, however often the form arrives (R-REL-4). */
@Repository
class BookingKeys {

    /** What a key that had been taken before has booked. */
    record Taken(byte[] requestHash, AppointmentId appointment) {

        boolean isFor(BookingRequest wish) {
            return Arrays.equals(requestHash, wish.hash());
        }
    }

    private final JdbcClient jdbc;

    BookingKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for a rival with the same key to finish. @return false if the key has booked already */
    boolean take(BusinessId business, BookingRequest wish, AppointmentId appointment, Instant now) {
        return jdbc.sql("""
                insert into scheduling.booking_key (business_id, booking_key, request_hash, appointment_id, created_at)
                values (:business, :key, :hash, :appointment, :now)
                on conflict (business_id, booking_key) do nothing
                """)
                        .param("business", business.value())
                        .param("key", wish.bookingKey())
                        .param("hash", wish.hash())
                        .param("appointment", appointment.value())
                        .param("now", Columns.timestamptz(now))
                        .update()
                == 1;
    }

    Taken find(BusinessId business, UUID key) {
        return jdbc.sql("""
                select request_hash, appointment_id
                  from scheduling.booking_key
                 where business_id = :business and booking_key = :key
                """)
                .param("business", business.value())
                .param("key", key)
                .query((row, _) -> new Taken(
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
