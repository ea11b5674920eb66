package stammkunde.business;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.StaffSession.Device;
import stammkunde.shared.BusinessId;

@Repository
class StaffSessionRepository {

    record Found(StaffSession session, Instant seenAt) {}

    private final JdbcClient jdbc;

    StaffSessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, byte[] hash, StaffId staff, String device, Instant now, boolean factorGiven) {
        jdbc.sql("""
                insert into business.staff_session (business_id, session_hash, staff_id, device, created_at, seen_at,
                                                    expires_at, second_factor_at)
                values (:business, :hash, :staff, :device, :now, :now, :end, :factor)
                """)
                .param("business", business.value())
                .param("hash", hash)
                .param("staff", staff.value())
                .param("device", device)
                .param("now", utc(now))
                .param("end", utc(now.plus(StaffSessions.LONGEST)))
                .param("factor", factorGiven ? utc(now) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** One round trip, by primary keys. */
    Optional<Found> find(BusinessId business, byte[] hash, Instant now) {
        return jdbc.sql("""
                select s.session_hash, s.seen_at, s.created_at, s.second_factor_at is not null as factor_given,
                       f.staff_id, f.name, f.email, f.role, f.totp_secret is not null as has_factor,
                       b.require_second_factor
                  from business.staff_session s
                  join business.staff f on f.business_id = s.business_id and f.staff_id = s.staff_id
                  join business.business b on b.business_id = s.business_id
                 where s.business_id = :business and s.session_hash = :hash and f.active
                   and s.expires_at > :now and s.seen_at > :idle
                """)
                .param("business", business.value())
                .param("hash", hash)
                .param("now", utc(now))
                .param("idle", utc(now.minus(StaffSessions.IDLE)))
                .query((row, index) -> {
                    var role = Role.valueOf(row.getString("role"));
                    var state = StaffSession.state(
                            role,
                            row.getBoolean("has_factor"),
                            row.getBoolean("factor_given"),
                            row.getBoolean("require_second_factor"));
                    var session = new StaffSession(
                            business,
                            HexFormat.of().formatHex(row.getBytes("session_hash")),
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            row.getString("name"),
                            row.getString("email"),
                            role,
                            state);
                    var tooOldForHalf = instant(row.getObject("created_at", OffsetDateTime.class))
                            .isBefore(now.minus(StaffSessions.LONGEST_HALF));
                    return state != StaffSession.State.COMPLETE && tooOldForHalf
                            ? Optional.<Found>empty()
                            : Optional.of(new Found(session, instant(row.getObject("seen_at", OffsetDateTime.class))));
                })
                .optional()
                .flatMap(found -> found);
    }

    void touch(BusinessId business, byte[] hash, Instant now) {
        jdbc.sql(
                        "update business.staff_session set seen_at = :now where business_id = :business and session_hash = :hash")
                .param("business", business.value())
                .param("hash", hash)
                .param("now", utc(now))
                .update();
    }

    List<Device> devices(BusinessId business, StaffId staff, Instant now) {
        return jdbc.sql("""
                select session_hash, device, created_at, seen_at
                  from business.staff_session
                 where business_id = :business and staff_id = :staff and expires_at > :now and seen_at > :idle
                 order by seen_at desc, session_hash
                """)
                .param("business", business.value())
                .param("staff", staff.value())
                .param("now", utc(now))
                .param("idle", utc(now.minus(StaffSessions.IDLE)))
                .query((row, index) -> new Device(
                        HexFormat.of().formatHex(row.getBytes("session_hash")),
                        row.getString("device"),
                        instant(row.getObject("created_at", OffsetDateTime.class)),
                        instant(row.getObject("seen_at", OffsetDateTime.class))))
                .list();
    }

    boolean delete(BusinessId business, StaffId staff, byte[] hash) {
        return jdbc.sql("""
                delete from business.staff_session
                 where business_id = :business and staff_id = :staff and session_hash = :hash
                """)
                        .param("business", business.value())
                        .param("staff", staff.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    void deleteOthers(BusinessId business, StaffId staff, byte[] kept) {
        jdbc.sql("""
                delete from business.staff_session
                 where business_id = :business and staff_id = :staff and session_hash <> :kept
                """)
                .param("business", business.value())
                .param("staff", staff.value())
                .param("kept", kept)
                .update();
    }

    void deleteAll(BusinessId business, StaffId staff) {
        jdbc.sql("delete from business.staff_session where business_id = :business and staff_id = :staff")
                .param("business", business.value())
                .param("staff", staff.value())
                .update();
    }

    int deleteEnded(BusinessId business, Instant now) {
        return jdbc.sql("""
                delete from business.staff_session
                 where business_id = :business and (expires_at <= :now or seen_at <= :idle)
                """)
                .param("business", business.value())
                .param("now", utc(now))
                .param("idle", utc(now.minus(StaffSessions.IDLE)))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }
}
